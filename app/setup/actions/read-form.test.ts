import { expect, test } from "vitest";
import { entryOf } from "@/lib/runtime/entries";
import { forms } from "@/lib/steps/forms";
import { readForm } from "./read-form";

function formWith(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  return form;
}

// It was called missing, and the field came back empty.
test("a URL that is far too long is called too long, and comes back as it was typed", () => {
  const externalUrl = `https://${"a".repeat(5_000)}.example.test`;
  const { typed } = readForm(forms.server, formWith({ externalUrl }));
  expect(typed.externalUrl).toBe(externalUrl);
  const parsed = entryOf("server").parse(typed, {});
  const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code);
  expect(codes).toContain("url-too-long");
  expect(codes).not.toContain("url-missing");
});

// AWS gives no limit for session tokens, and says that one should not be assumed.
test("a session token is read whole, however long it is", () => {
  const sessionToken = "T".repeat(6_000);
  const { secrets } = readForm(forms.account, formWith({ sessionToken }));
  expect(secrets.sessionToken?.reveal()).toBe(sessionToken);
});

test("what was not asked is left unread", () => {
  expect(readForm(forms.server, formWith({ other: "text" })).typed).toEqual({});
});
