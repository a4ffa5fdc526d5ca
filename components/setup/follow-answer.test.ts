import { expect, test } from "vitest";
import { serverForm } from "@/lib/steps/server/form";
import type { Field } from "@/lib/wizard/form";
import { followAnswer } from "./follow-answer";

const fieldOf = (name: string): Field => {
  const field = serverForm.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
};
const usual = "C:\\Program Files\\Relution";

test.each([
  ["windows", "/etc/opt/relution", usual],
  ["helm", usual, "/etc/opt/relution"],
  ["helm", "/etc/opt/relution", "/etc/opt/relution"],
  // What somebody has typed is theirs.
  ["windows", "/srv/pem", undefined],
  ["windows", "", undefined],
])("with %s, the folder %j becomes %j", (value, now, next) => {
  expect(followAnswer(fieldOf("pemDirectory"), { name: "installKind", value }, now)).toBe(next);
});

test("other fields and other answers leave everything as it is", () => {
  expect(followAnswer(fieldOf("externalUrl"), { name: "installKind", value: "windows" }, "")).toBeUndefined();
  expect(
    followAnswer(fieldOf("pemDirectory"), { name: "keyStoreName", value: "a" }, "/etc/opt/relution"),
  ).toBeUndefined();
});
