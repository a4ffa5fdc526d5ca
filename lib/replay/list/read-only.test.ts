import { describe, expect, test } from "vitest";
import { repeatClass } from "@/lib/aws/repeat-class";
import { isReadOnly } from "./read-only";

describe("calls that only read", () => {
  // A write taken for a read would be hidden from support by default.
  test.each(Object.entries(repeatClass))("%s is as the table of lib/aws has it: %s", (action, repeat) => {
    expect(isReadOnly(action)).toBe(repeat === "read");
  });

  test("an action that nobody knows counts as a write", () => {
    expect(isReadOnly("iam:Conjure")).toBe(false);
    expect(isReadOnly("")).toBe(false);
  });
});
