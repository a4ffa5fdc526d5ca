import { describe, expect, test } from "vitest";
import { fulfils, type RequestContext } from "./conditions";
import type { Condition } from "./policy-document";

const amr = ["authenticated", "relution.example", "relution.example:pool:user"];

type Row = readonly [
  name: string,
  operator: string,
  wanted: readonly string[],
  found: readonly string[],
  holds: boolean,
];

// By AWS's page on conditions with several values. The whole proof step hangs on the second row.
const rows: readonly Row[] = [
  ["any value matches", "ForAnyValue:StringLike", ["authenticated"], amr, true],
  ["not all values match", "ForAllValues:StringEquals", ["authenticated"], amr, false],
  [
    "all values match one of the wanted",
    "ForAllValues:StringLike",
    ["authenticated", "relution*"],
    amr,
    true,
  ],
  ["for all of no values", "ForAllValues:StringEquals", ["authenticated"], [], true],
  ["for any of no values", "ForAnyValue:StringEquals", ["authenticated"], [], false],
  ["no value matches", "ForAnyValue:StringLike", ["unauthenticated"], amr, false],
  ["one of several wanted", "StringEquals", ["pool-1", "pool-2"], ["pool-2"], true],
  ["an absent key", "StringEquals", ["pool-1"], [], false],
  ["an absent key that may be absent", "StringEqualsIfExists", ["pool-1"], [], true],
  ["an absent key, negated", "StringNotEquals", ["pool-1"], [], true],
  ["a match, negated", "StringNotEquals", ["pool-1"], ["pool-1"], false],
  ["any value that does not match", "ForAnyValue:StringNotEquals", ["authenticated"], amr, true],
  ["all values not matching", "ForAllValues:StringNotLike", ["un*"], amr, true],
  ["another case", "StringEquals", ["Authenticated"], ["authenticated"], false],
  ["another case, ignored", "StringEqualsIgnoreCase", ["Authenticated"], ["authenticated"], true],
  ["a key that must be absent", "Null", ["true"], [], true],
  ["a key that must be present", "Null", ["false"], ["any"], true],
  ["a key that must be present and is not", "Null", ["false"], [], false],
  ["an operator on numbers", "NumericEquals", ["1"], ["1"], false],
];

describe("a condition", () => {
  test.each(rows)("%s: %s", (_name, operator, wanted, found, holds) => {
    const condition: Condition = { [operator]: { key: wanted } };
    const request: RequestContext = found.length > 0 ? { KEY: found } : {};
    expect(fulfils(condition, request)).toBe(holds);
  });

  test("holds only where every operator and every key holds", () => {
    const both: Condition = { StringEquals: { a: ["1"], b: ["2"] }, StringLike: { c: ["3*"] } };
    expect(fulfils(both, { a: ["1"], b: ["2"], c: ["34"] })).toBe(true);
    expect(fulfils(both, { a: ["1"], b: ["2"], c: ["4"] })).toBe(false);
    expect(fulfils(both, { a: ["1"], c: ["34"] })).toBe(false);
  });
});
