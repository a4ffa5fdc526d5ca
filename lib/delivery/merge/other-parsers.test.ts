import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeApplicationYml } from "./merge-application-yml";
import { blocksOf } from "./testing/blocks";
import { otherParsers } from "./testing/other-parsers";
import { keyStore, mqtt, sample, samples, savedAs, values } from "./testing/samples";
import { generatedYml } from "./testing/yml-arbitrary";

const mergeable = samples.filter((name) => !name.startsWith("refuse"));
const texts = [
  ...mergeable.flatMap((name) => Object.values(savedAs).map((save) => save(sample(name)))),
  ...fc.sample(generatedYml, { numRuns: 100, seed: 2026 }).map(({ text }) => text),
];

// What our own parser decides on, the server reads with another one. A file that only ours can read would stop it.
describe.each(otherParsers)("$name", ({ isAtHand, howToGet, refused, read }) => {
  test("reads every merged file: our blocks are the manual's, the rest is as before", ({ skip }) => {
    skip(!isAtHand, howToGet);
    const merges = texts.map((text) => {
      const merged = mergeApplicationYml(text, values);
      if (!merged.ok) throw new Error(merged.problem.message);
      return merged.value;
    });
    const after = read(merges.map(({ text }) => text));
    for (const [index, before] of read(texts).entries()) {
      const keyStoreName = merges[index]?.keyStoreName ?? "";
      const taken = pairUp(before, after[index] ?? "nothing").map(({ old, now }) => ({
        old: blocksOf(old, keyStoreName),
        now: blocksOf(now, keyStoreName),
      }));
      expect(taken.map(({ now }) => now.ours)).toContainEqual({
        keyStore,
        mqtt: { ...mqtt, keyStore: keyStoreName },
      });
      expect(taken.map(({ now }) => now.rest)).toEqual(taken.map(({ old }) => old.rest));
    }
  });

  test("can't read either what is refused here because the server can't read it", ({ skip }) => {
    skip(!isAtHand, howToGet);
    expect(read(refused.map(sample)).map((answer) => typeof answer)).toEqual(refused.map(() => "string"));
  });
});

interface DocumentPair {
  readonly old: unknown;
  readonly now: unknown;
}

function pairUp(
  before: readonly unknown[] | string,
  after: readonly unknown[] | string,
): readonly DocumentPair[] {
  if (typeof before === "string" || typeof after === "string")
    throw new Error(`Not read: ${before} ${after}`);
  return after.map((now, index) => ({ old: before[index], now }));
}
