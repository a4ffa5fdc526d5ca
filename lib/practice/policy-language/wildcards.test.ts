import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesPattern } from "./wildcards";

const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "."), maxLength: 8 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", ":", ".", "*", "?"), maxLength: 8 });

test("a pattern matches exactly what its regular expression would", () => {
  fc.assert(
    fc.property(pattern, text, (wanted, found) => {
      const literal = wanted.replace(/[.]/g, "\\.").replace(/\*/g, ".*").replace(/\?/g, ".");
      expect(matchesPattern(wanted, found)).toBe(new RegExp(`^${literal}$`).test(found));
    }),
    { numRuns: 2_000 },
  );
});

// A regular expression would need longer than the universe has.
test("a pattern full of stars ends soon", () => {
  expect(matchesPattern(`${"*a".repeat(500)}b`, "a".repeat(2_000))).toBe(false);
});
