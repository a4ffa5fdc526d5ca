import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepIds } from "@/lib/wizard/words";
import { noFilter } from "./list/event-filter";
import { eventKinds } from "./list/event-kind";
import { type Place, placeHash, readPlace, searchMax } from "./place";

const anyPlace: fc.Arbitrary<Place> = fc.record({
  event: fc.integer({ min: 1, max: 200_000 }),
  filter: fc.record({
    step: fc.constantFrom(undefined, ...stepIds),
    kinds: fc.subarray([...eventKinds]),
    failedOnly: fc.boolean(),
    reads: fc.boolean(),
    search: fc.string({ unit: "grapheme", maxLength: searchMax / 20 }),
  }),
  comparison: fc.option(
    fc.record({
      event: fc.integer({ min: 1, max: 200_000 }),
      other: fc.integer({ min: 1, max: 200_000 }),
      file: fc.boolean(),
      onlyDifferences: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

describe("the place in a replay", () => {
  // Support sends a link; whoever opens it must stand at the same event and see the same list.
  test("comes back from its own link", () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(readPlace(placeHash(place), 200_000)).toEqual(place);
      }),
    );
  });

  test("is short where nothing is filtered", () => {
    expect(placeHash({ event: 41, filter: noFilter })).toBe("#event=41");
    expect(placeHash({ event: 41, filter: { ...noFilter, kinds: ["change", "call"] } })).toBe(
      "#event=41&kind=change,call",
    );
  });

  test.each([
    ["", 1],
    ["#event=0", 1],
    ["#event=999", 63],
    ["#event=-1", 1],
    ["#event=1e9", 1],
    ["#event=%00&step=coffee&kind=__proto__,call2&failed=1&search=", 1],
  ])("of a strange link %j is an event that exists, without filters", (hash, event) => {
    expect(readPlace(hash, 63)).toEqual({ event, filter: noFilter });
  });
});
