import { expect, test } from "vitest";
import { stepIds } from "@/lib/wizard/words";
import { forms } from "./forms";
import { entries } from "./index";

const all = stepIds.map((id) => forms[id]);
const fields = all.flatMap((form) => form.fields);

test("every step has its entry, in order, with its own form", () => {
  expect(entries.map(({ id }) => id)).toEqual(stepIds);
  for (const entry of entries) expect(entry.form).toBe(forms[entry.id]);
});

// Answers of all steps meet in the file of the headless mode, so a name may stand for one thing only.
test("field names are unique across the steps", () => {
  const names = fields.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("pressing on is enough: each initial choice is one of its options", () => {
  for (const field of fields) {
    if (field.kind !== "choice" && field.kind !== "select") continue;
    expect(field.options.map(({ value }) => value)).toContain(field.initial);
  }
});

test("hints are short enough to be read with the label", () => {
  for (const { hint = "" } of fields) expect(hint.length).toBeLessThan(100);
});

test("a field hangs on another of its own form", () => {
  for (const form of all) {
    const names = form.fields.map(({ name }) => name);
    for (const { when } of form.fields) if (when) expect(names).toContain(when.field);
  }
});
