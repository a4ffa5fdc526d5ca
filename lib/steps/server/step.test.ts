import { describe, expect, test } from "vitest";
import { initialAnswers } from "@/lib/wizard/form";
import { server } from "./step";

const typed = { ...initialAnswers(server.form), externalUrl: "Relution.MyCompany.com:8443/portal" };

test("the URL alone is enough; the rest is as in the manual", () => {
  const parsed = server.parse(typed, {});
  expect(parsed).toMatchObject({ ok: true });
  expect(parsed.ok && server.learn(parsed.answers)).toEqual({
    externalUrl: "https://relution.mycompany.com:8443",
    host: "relution.mycompany.com",
    installKind: "files",
    pemDirectory: "/etc/opt/relution",
    keyStoreName: "AWS IoT Keystore",
  });
});

// The one decision of the whole setup that nothing can repair.
test("says that the developer provider name is final", () => {
  const parsed = server.parse(typed, {});
  const warning = parsed.ok && parsed.notices.find(({ code }) => code === "provider-name-is-final");
  expect(warning).toMatchObject({ tone: "warning", text: expect.stringContaining("relution.mycompany.com") });
});

test("every wrong field is told, each with its name", () => {
  const parsed = server.parse({ externalUrl: "", pemDirectory: "pem", keyStoreName: "a: b" }, {});
  expect(!parsed.ok && parsed.problems.map(({ field }) => field)).toEqual([
    "externalUrl",
    "pemDirectory",
    "keyStoreName",
  ]);
});

const parseWith = (more: Record<string, string>) => server.parse({ ...typed, ...more }, {});

describe("the folder", () => {
  test.each([
    ["/etc/opt/relution/", "/etc/opt/relution"],
    ["C:\\Program Files\\Relution\\", "C:\\Program Files\\Relution"],
    ["D:/relution", "D:/relution"],
    ["\\\\server\\share", "\\\\server\\share"],
  ])("%s", (pemDirectory, read) => {
    expect(parseWith({ pemDirectory })).toMatchObject({ ok: true, answers: { pemDirectory: read } });
  });

  test.each([
    "",
    "/",
    "etc/opt",
    "./pem",
    "C:",
    "/etc/'a'",
    '"/etc/opt"',
    "/etc\n/opt",
    `/${"a".repeat(300)}`,
  ])("%j is refused", (pemDirectory) => {
    expect(parseWith({ pemDirectory })).toMatchObject({ ok: false, problems: [{ field: "pemDirectory" }] });
  });
});

// Sessions of earlier versions have no answer to it, and go on as they began.
test("who never was asked how BlueRange is installed puts the files in place himself", () => {
  const older = { externalUrl: typed.externalUrl, pemDirectory: "/etc/opt/relution", keyStoreName: "AWS" };
  expect(server.learn(older)).toMatchObject({ installKind: "files", pemDirectory: "/etc/opt/relution" });
});

describe("the folder follows how BlueRange is installed", () => {
  test.each([
    ["windows", "/etc/opt/relution", "C:\\Program Files\\Relution"],
    ["windows", "D:/relution", "D:/relution"],
    ["windows", "\\\\server\\share", "\\\\server\\share"],
    ["helm", "C:\\Program Files\\Relution", "/etc/opt/relution"],
    ["linux", "/srv/pem; here", "/srv/pem; here"],
    ["bluerange-compose", "/srv/pem", "/srv/pem"],
  ])("%s: %s", (installKind, pemDirectory, read) => {
    expect(parseWith({ installKind, pemDirectory })).toMatchObject({
      ok: true,
      answers: { installKind, pemDirectory: read },
    });
  });

  // A path of the other system would only show as a server that finds no key store.
  test.each([
    ["windows", "/srv/pem"],
    ["linux", "D:\\relution"],
    ["bluerange-compose", "C:/pem"],
    ["relution-compose", "/srv/a:b"],
    ["helm", "/srv/a\\b"],
  ])("%s refuses %s", (installKind, pemDirectory) => {
    expect(parseWith({ installKind, pemDirectory })).toMatchObject({
      ok: false,
      problems: [{ field: "pemDirectory" }],
    });
  });

  test("an answer that is none of the options is refused", () => {
    expect(parseWith({ installKind: "toString" })).toMatchObject({
      ok: false,
      problems: [{ field: "installKind", code: "not-an-option" }],
    });
  });
});

describe("the key store name", () => {
  test.each([
    ["AWS  IoT   Keystore", "AWS IoT Keystore"],
    ["aws-iot_2", "aws-iot_2"],
    ["Online", "Online"],
  ])("%s", (keyStoreName, read) => {
    expect(parseWith({ keyStoreName })).toMatchObject({ ok: true, answers: { keyStoreName: read } });
  });

  test.each(["", "on", "NULL", "12", "a.b", "a: b", "a #b", "- a", "[a]", "a\nb", "a".repeat(65)])(
    "%j is refused",
    (keyStoreName) => {
      expect(parseWith({ keyStoreName })).toMatchObject({ ok: false, problems: [{ field: "keyStoreName" }] });
    },
  );
});
