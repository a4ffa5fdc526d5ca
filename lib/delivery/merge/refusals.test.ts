import { expect, test } from "vitest";
import { mergeApplicationYml } from "./merge-application-yml";
import { hostile } from "./testing/hostile";
import { sample, samples, values } from "./testing/samples";

const refusal = (text: string) => {
  const result = mergeApplicationYml(text, values);
  return result.ok ? undefined : result.problem;
};

test.each([
  ["refuse-duplicate-keys", "yml-duplicate-key", "lines 3 and 5"],
  ["refuse-tab", "yml-tab", "line 3"],
  ["refuse-tab-behind-colon", "yml-tab", "line 2"],
  ["refuse-template", "yml-unfilled-template", "line 4"],
  ["refuse-template-bare", "yml-unfilled-template", "line 4"],
  ["refuse-list", "yml-root-not-mapping", "line 2"],
  ["refuse-two-spellings", "yml-two-spellings", "lines 2 and 4"],
  ["refuse-dotted-key", "yml-dotted-key", "line 2"],
  ["refuse-mqtt-reference", "yml-not-a-mapping", "line 3"],
  ["refuse-merge-key", "yml-merge-key", "line 4"],
  ["refuse-alias-bomb", "yml-alias-bomb", "line 4"],
  ["refuse-broken-quote", "yml-unreadable", "line 6"],
  ["refuse-unknown-alias", "yml-unreadable", "line 2"],
])("%s: %s in %s", (name, code, place) => {
  const problem = refusal(sample(name));
  expect(problem?.code).toBe(code);
  expect(problem?.message).toContain(place);
});

test.each(hostile)("hostile input is refused: %s", (_, text, code) => {
  expect(refusal(text)?.code).toBe(code);
});

test("a tab within text or a comment is fine", () => {
  expect(refusal("a: b\tc # d\te\nf: 'g\th'\ni: j\t\n")).toBeUndefined();
});

test("a file just within the limit is merged", () => {
  expect(refusal(`# ${"x".repeat(256 * 1024 - 3)}\n`)).toBeUndefined();
});

// Problems reach events and logs, and an application.yml holds passwords in unexpected places.
test("no refusal repeats a word of the file", () => {
  const refused = samples.filter((name) => name.startsWith("refuse"));
  for (const name of refused) {
    const told = JSON.stringify(refusal(sample(name)));
    const foreign = sample(name).match(/[\w.]{5,}/g) ?? [];
    const ours =
      /^(mqtt|relution|database|server_uris|keyStores|serverUris|other|enabled|externalURL|nowhere|server)$/;
    expect(foreign.filter((word) => !ours.test(word) && told.includes(word))).toEqual([]);
  }
});
