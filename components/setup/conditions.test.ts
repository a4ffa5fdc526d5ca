import { expect, test } from "vitest";
import type { Field } from "@/lib/wizard/form";
import { askedWhen, isAsked } from "./conditions";

const kind: Field = {
  name: "kind",
  label: "Account",
  kind: "choice",
  initial: "practice",
  options: [
    { value: "practice", label: "Practice account" },
    { value: "aws", label: "AWS account" },
  ],
};
const source: Field = { ...kind, name: "source", when: { field: "kind", is: "aws" } };
const key: Field = { name: "key", label: "Key", kind: "secret", when: { field: "source", is: "aws" } };
const fields = [kind, source, key];

// A field that nobody sees must not send a secret that somebody typed before changing their mind.
test("a field under an unasked field is not asked", () => {
  expect(isAsked(fields, key, { kind: "practice", source: "aws" })).toBe(false);
  expect(isAsked(fields, key, { kind: "aws", source: "aws" })).toBe(true);
  expect(isAsked(fields, kind, {})).toBe(true);
});

test("the condition reads as the answer's own words", () => {
  expect(askedWhen(fields, source)).toBe("AWS account");
  expect(askedWhen(fields, kind)).toBeUndefined();
});
