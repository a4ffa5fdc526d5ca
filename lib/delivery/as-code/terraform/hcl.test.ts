import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { isAtHand } from "../testing/programs";
import { attribute, block, expression, jsonText, quoted } from "./hcl";

const plain = (text: string) => quoted(text);

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are Terraform's.
// Terraform reads ${…} and %{…} in a text as code: a name could then read files of whoever applies it.
test.each([
  ["plain", '"plain"'],
  ['say "hi"', '"say \\"hi\\""'],
  ["C:\\new", '"C:\\\\new"'],
  ["a\nb\tc", '"a\\nb\\tc"'],
  ["${file(x)}", '"$${file(x)}"'],
  ["%{if true}", '"%%{if true}"'],
  ["$${x}", '"$$${x}"'],
  ["$ {x} 100%", '"$ {x} 100%"'],
  ["\b\f\u0001", '"\\u0008\\u000c\\u0001"'],
  ["\\b", '"\\\\b"'],
])("a text stands for exactly itself: %j", (text, hcl) => {
  expect(quoted(text)).toBe(hcl);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are Terraform's.

test("neighbouring attributes are aligned, and one of several lines ends the neighbourhood", () => {
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", "a:b": ["c"] }] };
  const written = block('resource "x" "y"', [
    attribute("name", expression("n", plain)),
    attribute("description", expression("d", plain)),
    attribute("policy", jsonText(policy, plain)),
    attribute("path", expression("/", plain)),
  ]);
  expect(written).toBe(`resource "x" "y" {
  name        = "n"
  description = "d"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        "a:b"  = ["c"]
      },
    ]
  })
  path = "/"
}`);
});

const hasTerraform = isAtHand("terraform", ["version"], "Reading texts back with Terraform");
const folder = mkdtempSync(join(tmpdir(), "hcl-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasTerraform)("read by Terraform itself", () => {
  test("every text comes back as it was", () => {
    const nasty = fc.constantFrom(
      "$",
      "%",
      "{",
      "}",
      '"',
      "\\",
      "\n",
      "\t",
      "\r",
      "\b",
      "~",
      "é",
      "😀",
      "a",
      "u0041",
    );
    const texts = fc.array(
      fc.array(nasty, { maxLength: 9 }).map((parts) => parts.join("")),
      { minLength: 60 },
    );
    const [sample = []] = fc.sample(texts, { numRuns: 1, seed: 5 });
    const value = `jsonencode([${sample.map(quoted).join(", ")}])`;
    const { stdout, stderr } = spawnSync("terraform", ["console"], {
      cwd: folder,
      input: value,
      encoding: "utf8",
    });
    expect(JSON.parse(JSON.parse(stdout)), stderr).toEqual(sample);
  });
});
