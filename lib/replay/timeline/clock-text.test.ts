import { expect, test } from "vitest";
import { clockText } from "./clock-text";

test.each([
  [0, false, "0:00"],
  [192_345, false, "3:12"],
  [192_345, true, "3:12.345"],
  [3_792_000, false, "1:03:12"],
  [59_900, false, "1:00"],
])("%d ms on the axis, precise %s, is %s", (ms, precise, text) => {
  expect(clockText(ms, precise)).toBe(text);
});
