import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barsOf } from "./bars";
import { nearestSpan, type PlacedLane } from "./placed-lanes";
import { type Span, type SpanState, spanStates } from "./span";
import { panned, revealing, wholeWindow, zoomed } from "./time-window";

const span = (fromMs: number, toMs: number, state: SpanState = "done", seq = 1): Span => ({
  seq,
  state,
  fromMs,
  toMs,
});
/** A row whose instants are places already. */
const lane = (spans: readonly Span[]): PlacedLane => ({
  id: "lane",
  step: "certificate",
  name: { kind: "writes" },
  spans,
  starts: Float64Array.from(spans, ({ fromMs }) => fromMs),
  ends: Float64Array.from(spans, ({ toMs }) => toMs),
});

describe("the bars in sight", () => {
  test("are the spans, as shares of the window", () => {
    const row = lane([span(0, 0.1), span(0.25, 0.5, "failed", 7), span(0.9, 1)]);
    expect(barsOf([row], { from: 0.2, to: 0.6 })).toEqual([
      [{ x: expect.closeTo(0.125), width: expect.closeTo(0.625), state: "failed", seq: 7, count: 1 }],
    ]);
  });

  // One failure among thousands of calls is what somebody opens the timeline for.
  test("keep a failure that falls on the same pixel as others, and lead to it", () => {
    const row = lane([
      span(0.5, 0.5, "done", 1),
      span(0.5, 0.5, "failed", 2),
      span(0.5001, 0.5001, "done", 3),
    ]);
    expect(barsOf([row], wholeWindow)).toMatchObject([[{ state: "failed", seq: 2, count: 3 }]]);
  });

  test("part a wait from the attempt before it", () => {
    const row = lane([span(0, 0.3, "repeated"), span(0.3, 0.6, "waiting")]);
    expect(barsOf([row], wholeWindow)[0]).toHaveLength(2);
  });

  // Too many nodes make the page stand still.
  test("are never more than asked for, and stand for every span", () => {
    const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const anySpan = fc
      .tuple(share(1), share(0.2), fc.constantFrom(...spanStates))
      .map(([start, length, state]) => span(start, Math.min(1, start + length), state));
    const anyLane = fc
      .array(anySpan, { maxLength: 300 })
      .map((spans) => lane(spans.toSorted((a, b) => a.fromMs - b.fromMs)));
    fc.assert(
      fc.property(fc.array(anyLane, { maxLength: 10 }), (lanes) => {
        const bars = barsOf(lanes, wholeWindow, 100);
        expect(bars.flat().length).toBeLessThanOrEqual(100);
        expect(bars.map((row) => row.reduce((sum, { count }) => sum + count, 0))).toEqual(
          lanes.map(({ spans }) => spans.length),
        );
      }),
    );
  });
});

test("a press finds the shortest of the spans it falls on, else the nearest", () => {
  const row = lane([span(0, 1, "done", 1), span(0.4, 0.5, "done", 2)]);
  expect(nearestSpan(row, 0.45)?.seq).toBe(2);
  expect(nearestSpan(row, 0.9)?.seq).toBe(1);
  expect(nearestSpan(lane([span(0.4, 0.5, "done", 2)]), 0.9)?.seq).toBe(2);
  expect(nearestSpan(lane([]), 0.9)).toBeUndefined();
});

describe("the window", () => {
  test("keeps the place under the pointer where it is", () => {
    expect(zoomed(wholeWindow, 0.5, 0.25)).toEqual({ from: 0.125, to: 0.625 });
    expect(zoomed({ from: 0.2, to: 0.4 }, 100)).toEqual(wholeWindow);
  });

  test("stops at both ends", () => {
    expect(panned({ from: 0.5, to: 1 }, 1)).toEqual({ from: 0.5, to: 1 });
    expect(panned({ from: 0.25, to: 0.75 }, -1)).toEqual({ from: 0, to: 0.5 });
  });

  test("follows the selection only when it is out of sight", () => {
    const window = { from: 0.25, to: 0.5 };
    expect(revealing(window, 0.3)).toBe(window);
    expect(revealing(window, 0.75)).toEqual({ from: 0.625, to: 0.875 });
    expect(revealing(window, 1)).toEqual({ from: 0.75, to: 1 });
  });
});
