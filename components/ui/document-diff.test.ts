import { expect, test } from "vitest";
import { linesOf } from "./document-diff";

const numbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `line ${from + index}`).join("\n");

test("a line that changed stands as removed and added, among those that stayed", () => {
  expect(linesOf("a\nb\nc", "a\nB\nc").map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "unchanged a",
    "removed b",
    "added B",
    "unchanged c",
  ]);
});

// To find the few lines that two long lists share took more than a second, in which the page did not answer.
test("of long texts with little in common, all of the one and all of the other are shown", () => {
  const lines = linesOf(`${numbers(0, 1_000)}\nshared`, `shared\n${numbers(5_000, 1_000)}`);
  expect(lines.filter(({ kind }) => kind === "removed")).toHaveLength(1_001);
  expect(lines.filter(({ kind }) => kind === "added")).toHaveLength(1_001);
  expect(lines.at(-1)).toEqual({ kind: "added", text: "line 5999" });
});
