import fc from "fast-check";
import { expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import { readEvent } from "@/lib/wizard/event-schema";
import { compileShape } from "./compile-shape";
import { isEvent } from "./file-shapes";

const at = "2026-11-22T09:30:00.000Z";
const writtenEvent = anyEventBody().map((body) => asJson({ ...body, seq: 1, at }));

// Two readers of one format would disagree some day: one lets in what the other's fold stumbles over.
test("an event is one for the browser exactly when it is one for the server", () => {
  fc.assert(
    fc.property(writtenEvent, (event) => {
      expect(readEvent(event)).toBeDefined();
      expect(isEvent(event)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  let refused = 0;
  fc.assert(
    fc.property(writtenEvent, bend, (event, bendIt) => {
      const bent = bendIt(event);
      const isRight = readEvent(bent) !== undefined;
      if (!isRight) refused++;
      expect(isEvent(bent)).toBe(isRight);
    }),
    { numRuns: 5_000 },
  );
  expect(refused).toBeGreaterThan(2_000);
});

/** Puts something odd in the place of one value, or beside it, anywhere in an event. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    "",
    "x",
    "x".repeat(301),
    "x".repeat(20_001),
    [],
    {},
  ),
  fc.constantFrom<unknown>([null], { a: 1 }, "server", "2026-02-30T00:00:00.000Z", "iam:", "iam:CreateUser"),
  fc.jsonValue(),
);
const bend = fc
  .tuple(
    fc.nat(),
    fc.constantFrom("replace", "add", "remove"),
    odd,
    fc.constantFrom("x", "step", "__proto__"),
  )
  .map(([pick, how, value, name]) => (event: unknown): unknown => {
    const copy = asJson(event);
    const places = objectsIn(copy);
    const place = places[pick % places.length] ?? {};
    const keys = Object.keys(place);
    const key = keys[pick % keys.length] ?? name;
    if (how === "remove") Reflect.deleteProperty(place, key);
    else {
      const target = how === "add" ? name : key;
      Object.defineProperty(place, target, { value, enumerable: true, configurable: true, writable: true });
    }
    return asJson(copy);
  });

/** Holes in arrays and the like can't stand in a file. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test.each([
  ["an unknown word", { type: "string", contentEncoding: "base64" }],
  ["an unknown type", { type: "tuple" }],
  ["a name that is not there", { $ref: "#/$defs/nothing" }],
  ["an object that may hold anything", { type: "object", properties: {} }],
])("a schema with %s is refused, not passed over", (_, shape) => {
  expect(() => compileShape(shape, {})).toThrow("a schema");
});
