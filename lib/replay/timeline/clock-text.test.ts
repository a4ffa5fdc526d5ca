import { expect, test } from "vitest";
import { clockText } from "./clock-text";

test.each([
  [0, false, "0:00"],
  [192_345, false, "3:12"],
  [192_345, true, "3:12.345"],
  [3_792_000, false, "1:03:12"],
  [59_900, false, "1:00"],
  [-400, false, "0:00"],
  [-5_000, false, "−0:05"],
  [-65_000, false, "−1:05"],
  [-5_250, true, "−0:05.250"],
])("%d ms on the axis, precise %s, is %s", (ms, precise, text) => {
  expect(clockText(ms, precise)).toBe(text);
});
