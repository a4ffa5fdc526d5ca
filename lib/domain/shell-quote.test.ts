import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellQuote } from "./shell-quote";

// A name or a policy with a quote in it must not become a command of its own in somebody's terminal.
test("whatever a text holds, a shell reads it back as that one word", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom("'", '"', "\\", "$", "`", "\n", "\x1b", "\r", " ", "*", "~", "#", "é", "-", "!"),
    }),
  );
  const safe = text.filter((value) => !value.includes("\0") && value.isWellFormed());
  fc.assert(
    fc.property(fc.array(safe, { minLength: 1, maxLength: 12 }), (texts) => {
      const script = `printf '%s\\0' ${texts.map(shellQuote).join(" ")}`;
      expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(`${texts.join("\0")}\0`);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["bluerange", "bluerange"],
  ["arn:aws:iam::123456789012:role/X", "arn:aws:iam::123456789012:role/X"],
  ["", "''"],
  ["it's", `'it'\\''s'`],
  ["{}", "'{}'"],
])("quotes only what needs it: %s", (text, word) => {
  expect(shellQuote(text)).toBe(word);
});

// A terminal obeys escape characters of pasted text before the shell sees any quote.
test("no control character but tab and line feed stands raw in a command", () => {
  const every = Array.from({ length: 127 }, (_, index) => String.fromCharCode(index + 1)).join("");
  expect(shellQuote(every).replace(/[\t\n]/g, "")).toMatch(/^[ -~]+$/);
});

test("refuses what no word can hold", () => {
  expect(() => shellQuote("a\0b")).toThrow("NUL");
});
