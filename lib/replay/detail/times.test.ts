import { describe, expect, test } from "vitest";
import type { SessionEvent } from "@/lib/wizard/events";
import { durationText, timesOf } from "./times";

describe("a duration", () => {
  test.each([
    [0, "0 ms"],
    [130, "130 ms"],
    [999.7, "1.0 s"],
    [12_400, "12.4 s"],
    [59_960, "1 min"],
    [192_000, "3 min 12 s"],
    [7_500_000, "2 h 5 min"],
    [86_400_000 * 3 + 4 * 3_600_000, "3 d 4 h"],
    [-1_500, "−1.5 s"],
  ])("of %d ms is said as %s", (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});

describe("the times of an event", () => {
  const at = (seq: number, second: number): SessionEvent => ({
    type: "files.installed",
    step: "delivery",
    seq,
    at: new Date(second * 1_000).toISOString(),
  });

  test("count from the first event and from the one before, and follow AWS's clock", () => {
    expect(timesOf(at(3, 70), at(2, 65), 10_000, 90_000)).toEqual({
      at: new Date(70_000),
      sinceStartMs: 60_000,
      sincePreviousMs: 5_000,
      awsAt: new Date(160_000),
    });
  });

  // A made-up offset must not make the page throw when it writes the date.
  test.each([undefined, Number.NaN, 1e300])("leave AWS's clock out where the offset is %s", (offset) => {
    expect(timesOf(at(1, 70), undefined, 70_000, offset)).toMatchObject({
      awsAt: undefined,
      sincePreviousMs: undefined,
    });
  });
});
