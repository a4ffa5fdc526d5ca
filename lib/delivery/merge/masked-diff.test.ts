import { expect, test } from "vitest";
import { maskSecrets } from "./mask-secrets";
import { maskedDiff } from "./masked-diff";
import { mergeApplicationYml } from "./merge-application-yml";
import { sample, samples, savedAs, values } from "./testing/samples";

const signs = { same: " ", removed: "-", added: "+", gap: "@" };
const shown = (before: string, after: string): string =>
  maskedDiff(before, after)
    .map(({ kind, text }) => signs[kind] + text)
    .join("\n");

test("a changed secret shows as changed, and not as what it is", () => {
  expect(shown("mqtt:\n  _password: old-one\n", "mqtt:\n  _password: new-one\n")).toBe(
    " mqtt:\n-  _password: ••••••••\n+  _password: ••••••••",
  );
});

test("lines have their numbers, and what lies between two changes is a gap", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `k${index + 1}: v`);
  const changed = lines.map((line) => line.replace(/^(k2|k19): v/, "$1: w"));
  const diff = maskedDiff(lines.join("\n"), changed.join("\n"));
  expect(diff.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", before: 2, text: "k2: v" },
    { kind: "added", after: 2, text: "k2: w" },
    { kind: "gap", text: "" },
    { kind: "removed", before: 19, text: "k19: v" },
    { kind: "added", after: 19, text: "k19: w" },
  ]);
});

test.each([
  ["a key with an underscore", "_keystorePassword: CANARY", "_keystorePassword: ••••••••"],
  ["a password of any spelling", "smtpPassword: 'CANARY # x'", "smtpPassword: ••••••••"],
  ["a pre-shared key", "wifi: {ssid: plant, psk: CANARY}", "wifi: {ssid: plant, psk: ••••••••}"],
  ["lines of text", "_key: |\n  CANARY\n  CANARY\nb: 1", "_key: ••••••••\n  ••••••••\n  ••••••••\nb: 1"],
  ["a list", "secrets:\n  - CANARY\n  - CANARY", "secrets:\n  - ••••••••\n  - ••••••••"],
  ["what an alias refers to", "a: &x CANARY\nb: {_p: *x}", "a: &x ••••••••\nb: {_p: ••••••••}"],
  ["a line that is commented out", "#  password: CANARY", "#  password: ••••••••"],
  ["a login in an address", "url: jdbc:mysql://me:CANARY@db/x", "url: jdbc:mysql://••••••••@db/x"],
  ["a login with @ in it", "url: mongodb://me:CAN@ARY@db/x", "url: mongodb://••••••••@db/x"],
  [
    "a parameter",
    "url: jdbc:x://db/x?user=CANARY&password=CANARY&ssl=1",
    "url: jdbc:x://db/x?user=••••••••&password=••••••••&ssl=1",
  ],
  ["Oracle's login", "url: jdbc:oracle:thin:me/CANARY@db", "url: jdbc:oracle:thin:••••••••@db"],
  [
    "the body of a PEM file",
    `pem: |\n  -----BEGIN X-----\n  ${"CANARY7x".repeat(8)}\n`,
    "pem: |\n  -----BEGIN X-----\n  ••••••••\n",
  ],
  ["everything where nothing can be read", "a: [CANARY\n  b: CANARY\n", "••••••••\n  ••••••••\n"],
])("masked: %s", (_, text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
});

test.each([
  "relution:\n  server: x # see https://a.test/b\n",
  "_password:\nb: 1\n",
  "port: 25\r\nmail: a@b.test\r\n",
])("not masked: %j", (text) => {
  expect(maskSecrets(text)).toBe(text);
});

// The page shows the diff of a real file before anything is downloaded.
test.each(Object.entries(savedAs))("no secret of a sample %s is shown, neither old nor new", (_, save) => {
  for (const name of samples) {
    const before = save(sample(name));
    const merged = mergeApplicationYml(before, values);
    const diff = shown(before, merged.ok ? merged.value.text : "");
    expect(diff).not.toMatch(/changeit|hunter2|Tr0ub4dor|geheim|quoted|bPxRfiCYEXAMPLEKEY|AKIAIOSFODNN7/);
  }
});
