import { expect, test } from "vitest";
import { isAddition } from "./is-addition";

const one = { Statement: [{ Effect: "Allow", aud: "a" }] };

// What is written without a person's confirmation must never take anything away.
test.each([
  ["the same", one, one, true],
  ["a list in place of one entry", one, { Statement: [{ Effect: "Allow", aud: ["b", "a"] }] }, true],
  ["another statement", one, { Statement: [{ Effect: "Deny" }, { Effect: "Allow", aud: "a" }] }, true],
  ["a longer list", ["a", "b"], ["c", "b", "a"], true],
  ["another entry", one, { Statement: [{ Effect: "Allow", aud: "b" }] }, false],
  ["a shorter list", ["a", "b"], ["a"], false],
  ["one entry in place of a list", ["a", "b"], "a", false],
  ["a member less", one, { Statement: [{ aud: "a" }] }, false],
])("%s", (_, before, after, expected) => {
  expect(isAddition(before, after)).toBe(expected);
});
