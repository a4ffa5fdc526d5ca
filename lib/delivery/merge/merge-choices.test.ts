import { expect, test } from "vitest";
import { mergeApplicationYml } from "./merge-application-yml";
import type { MergeChoices } from "./questions";
import { sample, values } from "./testing/samples";

const merge = (name: string, choices: MergeChoices) => {
  const result = mergeApplicationYml(sample(name), values, choices);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

test("mqtt can stay as it is: only the key store is added", () => {
  const { text, questions } = merge("ask-mosquitto-compose", { mqtt: "keep" });
  expect(text.startsWith(sample("ask-mosquitto-compose"))).toBe(true);
  expect(text).toContain("\nkeyStores:\n");
  expect(questions.map(({ id }) => id)).toEqual(["mqtt"]);
});

test("the server's own broker can stay", () => {
  const { text } = merge("ask-mosquitto-compose", { "internal-server-uri": "keep" });
  expect(text).toContain("  internal-server-u-r-i: tcp://mosquitto:1883\n");
});

test("the file's spelling can stay", () => {
  const { text } = merge("ask-spellings", { spelling: "keep" });
  expect(text).toMatch(/^key_stores:\n/);
  expect(text).toContain(`\n"MQTT":\n  Enabled: true\n  'serverUris': 'ssl://`);
  expect(text).toContain("\n  key-store: AWS IoT Keystore\n");
});

test("a taken name leads to the next free one, and mqtt uses that", () => {
  const { text, keyStoreName } = merge("ask-taken-key-store", {});
  expect(keyStoreName).toBe("AWS IoT Keystore 3");
  expect(text).toContain("\n  keyStore: AWS IoT Keystore 3\n");
  expect(text).toContain("    provider: SUN\n    type: JKS\n");
});

test("a key store can be replaced, without a touch to its neighbours", () => {
  const { text, keyStoreName } = merge("ask-taken-key-store", { "key-store": "replace" });
  expect(keyStoreName).toBe(values.keyStoreName);
  expect(text).not.toContain("JKS");
  expect(text).toContain("    warnBeforeExpirationPeriod: 30\n  AWS IoT Keystore 2: {}\n");
});

test("the blocks go into the chosen document", () => {
  const documents = merge("ask-spring-profiles", { document: "3" }).text.split("---\n");
  expect(documents.map((document) => document.includes("keyStores:"))).toEqual([false, false, true]);
});

test("an option tells which other document takes precedence, and which counts for a profile only", () => {
  const [question] = merge("ask-spring-profiles", {}).questions;
  expect(question?.options.map(({ label, consequence }) => [label, consequence])).toEqual([
    [
      "Document 1, from line 1",
      "The settings count whatever Spring profile is active. Document 2 has mqtt or keyStores as well and takes precedence.",
    ],
    [
      "Document 2, from line 5",
      "The settings count only while the Spring profile of this document is active.",
    ],
    ["Document 3, from line 12", "The settings count whatever Spring profile is active."],
  ]);
});

// Answers come from a form, and the file may be another one by now.
test("an answer that is no option counts as none", () => {
  const stranger = merge("ask-spring-profiles", { document: "17", mqtt: "explode" });
  expect(stranger).toEqual(merge("ask-spring-profiles", {}));
});
