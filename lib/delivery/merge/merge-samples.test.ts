import { describe, expect, test } from "vitest";
import { mergeApplicationYml } from "./merge-application-yml";
import { sample, samples, savedAs, values } from "./testing/samples";

const mergeable = samples.filter((name) => !name.startsWith("refuse"));

const merged = (text: string) => {
  const result = mergeApplicationYml(text, values);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describe.each(Object.entries(savedAs))("a file %s", (_, save) => {
  test.each(mergeable)("%s: keeps its style, and a second merge changes nothing", (name) => {
    const text = save(sample(name));
    const once = merged(text).text;
    expect(merged(once).text).toBe(once);
    expect(once.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
    expect(once.endsWith("\n")).toBe(text.endsWith("\n"));
    expect(/\r\n/.test(once)).toBe(/\r\n/.test(text));
    expect(/(?<!\r)\n/.test(once)).toBe(/(?<!\r)\n/.test(text));
  });

  // A byte order mark or a CRLF must not lead to other decisions: ranges are counted in this very text.
  test.each(mergeable)("%s: leads to the same text, but for the style", (name) => {
    const plain = (text: string) =>
      text
        .replace(/^\ufeff/, "")
        .replaceAll("\r", "")
        .trimEnd();
    if (name === "merge-folded-end" || name === "merge-kept-line-breaks") return;
    expect(plain(merged(save(sample(name))).text)).toBe(plain(merged(sample(name)).text));
  });
});

test("a file that has everything already stays as it is, in whatever notation", () => {
  const text = sample("merge-already-done");
  expect(merged(text)).toEqual({ text, changed: false, keyStoreName: values.keyStoreName, questions: [] });
});

test.each(mergeable.filter((name) => name.startsWith("merge")))("%s raises no question", (name) => {
  expect(merged(sample(name)).questions).toEqual([]);
});

test.each([
  ["ask-mosquitto-compose", ["mqtt=replace", "internal-server-uri=aws"]],
  ["ask-spellings", ["mqtt=replace", "spelling=manual"]],
  ["ask-flow-mqtt", ["mqtt=replace"]],
  ["ask-taken-key-store", ["key-store=other-name"]],
  ["ask-earlier-setup", ["key-store=replace"]],
  ["ask-spring-profiles", ["document=1"]],
  ["ask-mqtt-in-last-document", ["document=2", "mqtt=replace"]],
])("%s raises exactly its questions, with safe defaults", (name, asked) => {
  expect(merged(sample(name)).questions.map(({ id, chosen }) => `${id}=${chosen}`)).toEqual(asked);
});

test("an empty file becomes the manual's text", () => {
  expect(merged("").text).toMatch(
    /^keyStores:\n {2}# Key store name\n[\s\S]*\n\nmqtt:\n[\s\S]*CYEXAMPLEKEY\n$/,
  );
});

// A comment stands above what it speaks of; a block put between the two would turn it into a lie.
test("a new key store does not come between another one and its comment", () => {
  expect(merged(sample("merge-other-key-stores")).text).toContain("  # signs the apps\n  Signing:\n");
});

test("in mqtt only values change: comments, spacing, order and settings of other names stay", () => {
  expect(merged(sample("ask-mosquitto-compose")).text.split("relution:")[0]).toBe(`mqtt:
  # plant network only
  server_uris: 'ssl://${values.endpoint},wss://${values.endpoint}'   # list of brokers
  # Leave client_id empty to generate automatically
  client_id:
  username:   # see the wiki
  _password:
  # Previously created Key Store
  keyStore: AWS IoT Keystore
  _keyPassword:
  # AWS IAM account details
  _aws_accessKey: AKIAIOSFODNN7EXAMPLE
  _aws_secretKey: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
  enabled:    true
  sendEventsByMqtt: true
  internal-server-u-r-i: 'ssl://${values.endpoint}'
`);
});

// Text at the end of a file takes up what follows it: a blank line, or the line break that it did not have.
test.each(["merge-kept-line-breaks", "merge-folded-end"])(
  "%s: the text at the end stays as it was",
  (name) => {
    const text = sample(name).replace(/\n$/, name === "merge-folded-end" ? "" : "\n");
    expect(merged(text).text.endsWith(text)).toBe(true);
  },
);
