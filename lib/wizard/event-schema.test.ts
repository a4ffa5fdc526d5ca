import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { Secret } from "@/lib/domain/secret";
import { anyEventBody } from "./any-event";
import { readEvent, type sessionEventSchema } from "./event-schema";
import type { SessionEvent } from "./events";

// Whatever one of the two knows and the other doesn't would be lost, or would make a session unreadable.
const schemaAndTypeAreTwins: Same<Flat<z.output<typeof sessionEventSchema>>, Flat<SessionEvent>> = true;

const at = "2026-11-22T09:30:00.000Z";
const created = { type: "session.created", seq: 1, at, product: "0.1.0", node: "v22.0.0" };
const observed = { type: "step.observed", seq: 2, at, step: "certificate", observed: {} };

describe("the schema of events", () => {
  it("is the twin of the type, field by field", () => {
    expect(schemaAndTypeAreTwins).toBe(true);
  });

  it("reads every event as it was written", () => {
    fc.assert(
      fc.property(anyEventBody(), fc.integer({ min: 1 }), (body, seq) => {
        const written = JSON.parse(JSON.stringify({ ...body, seq, at }));
        expect(readEvent(JSON.parse(JSON.stringify(written)))).toEqual(written);
      }),
    );
  });

  it.each([
    ["no object", "session.created"],
    ["an unknown type", { ...created, type: "session.imagined" }],
    ["a field too many", { ...created, note: "" }],
    ["a missing field", { type: "session.created", seq: 1, at, product: "0.1.0" }],
    ["a number from before the first", { ...created, seq: 0 }],
    ["an instant without milliseconds", { ...created, at: "2026-11-22T09:30:00Z" }],
    ["a local instant", { ...created, at: "2026-11-22T09:30:00.000+01:00" }],
    ["an unknown step", { ...observed, step: "coffee" }],
    ["an endless line", { ...created, product: "x".repeat(2_001) }],
    ["a tower of arrays", { ...observed, observed: JSON.parse("[".repeat(200) + "]".repeat(200)) }],
    ["a number that JSON can't hold", { ...observed, observed: Number.NaN }],
    // A Secret would be written as its placeholder: it must be noticed, not lost.
    ["a secret", { ...observed, observed: { key: new Secret("canary") } }],
  ])("refuses %s", (_, value) => {
    expect(readEvent(value)).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses the key %s at any depth", (key) => {
    const values = [
      `{"type":"step.observed","seq":2,"at":"${at}","step":"certificate","observed":[{"${key}":{"a":1}}]}`,
      `{"type":"step.passed","seq":2,"at":"${at}","step":"certificate","uses":{"${key}":"a"}}`,
      `{"type":"files.installed","seq":2,"at":"${at}","step":"delivery","${key}":{}}`,
    ];
    for (const value of values) expect(readEvent(JSON.parse(value))).toBeUndefined();
  });
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** As one flat readonly object per event. Json stays as it is, for it contains itself. */
type Flat<T> = [Json] extends [T] ? T : FlatEach<T>;
type FlatEach<T> = T extends object ? { readonly [K in keyof T]: Flat<T[K]> } : T;
