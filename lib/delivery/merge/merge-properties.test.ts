import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mergeApplicationYml } from "./merge-application-yml";
import { blocksOf } from "./testing/blocks";
import { keyStore, mqtt, values } from "./testing/samples";
import { type GeneratedYml, generatedYml } from "./testing/yml-arbitrary";

const merge = (text: string) => {
  const result = mergeApplicationYml(text, values);
  if (!result.ok) throw new Error(`${result.problem.message}\n${JSON.stringify(text)}`);
  return result.value;
};

const forAll = (check: (generated: GeneratedYml) => void) =>
  fc.assert(fc.property(generatedYml, check), { numRuns: 100 });

test("what is not ours stays byte for byte, in its order", () => {
  forAll(({ text, untouched }) => {
    let rest = merge(text).text;
    for (const part of untouched) {
      const at = rest.indexOf(part);
      expect(at, JSON.stringify({ part, rest })).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + part.length);
    }
  });
});

test("line breaks, byte order mark and the end of the file stay as they are", () => {
  forAll(({ text }) => {
    const merged = merge(text).text;
    expect(merged.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
    expect(merged.endsWith("\n")).toBe(text.endsWith("\n"));
    expect(/(?<!\r)\n/.test(merged) && merged.includes("\r")).toBe(false);
  });
});

test("a second merge changes nothing", () => {
  forAll(({ text }) => {
    const merged = merge(text).text;
    expect(merge(merged).text).toBe(merged);
  });
});

test("the two blocks are exactly the manual's, and the rest reads as before", () => {
  forAll(({ text }) => {
    const { text: merged, keyStoreName } = merge(text);
    const [before, after] = [readTree(text), readTree(merged)];
    expect(blocksOf(after, keyStoreName).ours).toEqual({
      keyStore,
      mqtt: { ...mqtt, keyStore: keyStoreName },
    });
    expect(blocksOf(after, keyStoreName).rest).toEqual(blocksOf(before, keyStoreName).rest);
  });
});

const readTree = (text: string): unknown => parse(text.replace("\ufeff", ""), { version: "1.1" });
