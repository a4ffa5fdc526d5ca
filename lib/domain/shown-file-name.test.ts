import { expect, test } from "vitest";
import { shownFileName } from "./shown-file-name";

// The name comes from outside and stands in a sentence of the page.
test.each([
  ["application.yml", "application.yml"],
  ["C:\\Relution\\application.yml", "application.yml"],
  ["../../etc/application.yml", "application.yml"],
  ["a\u202egpj.yml\u0000\n", "agpj.yml"],
  ["ü".repeat(200), "ü".repeat(100)],
  ["\u{1f310}".repeat(200), "\u{1f310}".repeat(100)],
  ["folder/", undefined],
  ["\u200b ", undefined],
])("%j is shown as %j", (name, shown) => {
  expect(shownFileName(name)).toBe(shown);
});
