import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterKey, drawnRows, indexOfNumber, scrolledTo } from "./row-window";

const events = [2, 5, 9].map((seq) => ({ seq }));

describe("the rows of a long list", () => {
  // Drawing all of 200,000 would stop the page; drawing too few would show a hole.
  test("are drawn where they are in sight, and only a few more", () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(12_000_000),
        fc.integer({ min: 50, max: 2_000 }),
        (count, top, height) => {
          const { from, to } = drawnRows(count, 56, top, height);
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 56) + 17);
          for (const y of [top, top + height - 1]) {
            const row = Math.floor(y / 56);
            if (row < count) expect(row >= from && row < to).toBe(true);
          }
        },
      ),
    );
  });

  test("scroll no further than needed: by one row to the edge, from afar to the middle", () => {
    expect(scrolledTo(3, 50, 100, 200)).toBe(100);
    expect(scrolledTo(6, 50, 100, 200)).toBe(150);
    expect(scrolledTo(1, 50, 100, 200)).toBe(50);
    expect(scrolledTo(100, 50, 100, 200)).toBe(4_925);
    expect(scrolledTo(0, 50, 900, 200)).toBe(0);
  });
});

describe("the selected event", () => {
  test("is found by its number, or known to be filtered out", () => {
    expect([2, 5, 9, 1, 6, 10].map((number) => indexOfNumber(events, number))).toEqual([0, 1, 2, -1, -1, -1]);
  });

  test.each([
    [5, "ArrowDown", 9],
    [5, "ArrowUp", 2],
    [9, "ArrowDown", 9],
    // The one that is shown may be filtered out; the keys go on from where it would stand.
    [6, "ArrowDown", 9],
    [6, "ArrowUp", 5],
    [1, "ArrowUp", 2],
    [5, "Home", 2],
    [5, "End", 9],
    [2, "PageDown", 9],
    [5, "x", undefined],
    [5, "constructor", undefined],
  ])("goes from %d with %s to %s", (selected, key, next) => {
    expect(afterKey(events, selected, key, 10)).toBe(next);
  });

  test("is nowhere in an empty list", () => {
    expect(afterKey([], 1, "ArrowDown", 10)).toBeUndefined();
  });
});
