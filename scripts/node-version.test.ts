import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fitsEngines } from "./node-version.mjs";

// A Node that is too old fails later in words that nobody understands; one that fits must not be turned away.
test.each([
  ["18.20.4", false],
  ["20.9.0", false],
  ["20.19.0", true],
  ["20.20.2", true],
  ["21.7.3", false],
  ["22.12.0", false],
  ["22.13.0", true],
  ["23.11.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s is accepted by package.json's engines: %s", async (version, expected) => {
  const { engines } = JSON.parse(await readFile("package.json", "utf8"));
  expect(fitsEngines(version, engines.node)).toBe(expected);
});
