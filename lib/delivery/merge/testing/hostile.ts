/** For tests: files that are made to keep a server busy, with the code of their refusal. */
const kilobytes = (size: number, unit: string): string =>
  unit.repeat(Math.floor((size * 1024) / unit.length));
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

export const hostile: readonly (readonly [name: string, text: string, code: string])[] = [
  ["too large", kilobytes(257, "a"), "yml-too-large"],
  ["too large in bytes", `a: ${kilobytes(130, "ä")}${kilobytes(130, "ä")}`, "yml-too-large"],
  ["open brackets", `a: ${kilobytes(250, "[")}`, "yml-too-deep"],
  ["open braces", `a: ${kilobytes(250, "{a: ")}`, "yml-too-deep"],
  ["brackets that quotes seem to close", `a: ${kilobytes(250, '["]", ')}`, "yml-too-deep"],
  ["dashes in a row", kilobytes(250, "- "), "yml-too-deep"],
  ["question marks in a row", kilobytes(250, "? "), "yml-too-deep"],
  ["stairs", numbered(500, (index) => `${" ".repeat(index)}a:`), "yml-too-deep"],
  ["stairs of lists", numbered(500, (index) => `${" ".repeat(index)}-`), "yml-too-deep"],
  ["many keys", numbered(20_000, (index) => `k${index}: 1`), "yml-too-many-entries"],
  ["many items", `a:\n${kilobytes(250, "- 1\n")}`, "yml-too-many-entries"],
  ["many items between brackets", `a: [${kilobytes(250, "1,")}]`, "yml-too-many-entries"],
  ["many comments", kilobytes(250, "#\n"), "yml-too-many-entries"],
  ["many blank lines", `a: b\n${kilobytes(250, "\r\n")}`, "yml-too-many-entries"],
  ["many documents", kilobytes(250, "---\n"), "yml-too-many-entries"],
  ["many small documents", "---\na: 1\n".repeat(2_000), "yml-too-many-entries"],
  ["many anchors", `a: ${kilobytes(250, "&a ")}`, "yml-too-many-entries"],
  ["many aliases", `a: &x 1\nb: [${kilobytes(250, "*x,")}]`, "yml-too-many-entries"],
  ["many directives", `${kilobytes(250, "%X\n")}---\na: 1`, "yml-too-many-entries"],
  ["many colons", kilobytes(250, ": "), "yml-too-many-entries"],
  ["many duplicates", numbered(3_000, () => "a: 1"), "yml-duplicate-key"],
  [
    "references to references",
    `a0: &a0 [x]\n${numbered(40, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)}`,
    "yml-alias-bomb",
  ],
  ["a reference to itself", "a: &a [*a]", "yml-alias-bomb"],
  ["a list that says it is a mapping", "!!map [a]", "yml-root-not-mapping"],
  ["a null character", "a: b\0c", "yml-odd-character"],
  ["half a character", "a: \ud83d", "yml-odd-character"],
  ["a line break of its own kind in a comment", "a: 1 # x\u2028mqtt: {}\n", "yml-odd-character"],
  ["a carriage return in a comment", "a: 1 # x\rmqtt: {}\n", "yml-odd-character"],
];
