import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "./span";
import { timeScale } from "./time-scale";

const span = (fromMs: number, toMs: number): Span => ({ seq: 1, fromMs, toMs, state: "done" });
const anySpans = fc.array(
  fc.tuple(fc.nat(10_000_000), fc.nat(5_000)).map(([from, length]) => span(from, from + length)),
  { minLength: 1, maxLength: 50 },
);

describe("the scale of the timeline", () => {
  test("is straight where pauses are kept", () => {
    const scale = timeScale([span(1_000, 2_000), span(10_000, 11_000)], false);
    expect([1_000, 6_000, 11_000].map(scale.place)).toEqual([0, 0.5, 1]);
    expect(scale.pauses).toEqual([]);
  });

  // The night between two presses would leave no pixel for anything else.
  test("draws a night short and says how long it was", () => {
    const night = 12 * 60 * 60 * 1_000;
    const scale = timeScale([span(0, 10_000), span(10_000 + night, 20_000 + night)], true);
    expect(scale.place(10_000)).toBeCloseTo(10_000 / 20_500);
    expect(scale.place(10_000 + night)).toBeCloseTo(10_500 / 20_500);
    expect(scale.pauses).toEqual([{ place: expect.closeTo(0.5), durationMs: night }]);
  });

  test("never turns back, keeps to 0 and 1, and finds the way from a place to its instant", () => {
    fc.assert(
      fc.property(anySpans, fc.boolean(), (spans, shorten) => {
        const scale = timeScale(spans, shorten);
        const times = spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs]).toSorted((a, b) => a - b);
        const places = times.map(scale.place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(1);
        for (const ms of times) expect(scale.instant(scale.place(ms))).toBeCloseTo(ms, 2);
      }),
    );
  });

  test("of nothing, or of one instant, is a scale nevertheless", () => {
    expect(timeScale([], true).place(0)).toBe(0);
    expect(timeScale([span(5, 5)], true).place(5)).toBe(0);
  });
});
