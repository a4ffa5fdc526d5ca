import { expect, test } from "vitest";
import { linesOf } from "@/components/ui/document-diff";
import { hole } from "@/lib/wizard/hole";
import { documentText, holeOf, inOrderOf, plainDocumentText } from "./document-text";

// A document is never hidden because one value is missing: the hole stands where the value will.
test("a value that is not known yet has its place and its name", () => {
  const token =
    documentText({ aud: hole("identityPoolId") })
      .split(": ")[1]
      ?.split("\n")[0] ?? "";
  expect(holeOf(token)).toBe("identityPoolId");
  expect(holeOf('"identityPoolId"')).toBeUndefined();
  expect(plainDocumentText({ aud: hole("identityPoolId") })).toContain('"<identityPoolId>"');
});

// IAM returns documents with its own order of keys; shown as a change, that would frighten for nothing.
test("another order of keys is no difference", () => {
  const before = { Statement: [{ Resource: "*", Effect: "Allow" }], Version: "2012-10-17" };
  const after = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Resource: "*" }] };
  const lines = linesOf(documentText(inOrderOf(before, after)), documentText(after));
  expect(lines.every(({ kind }) => kind === "unchanged")).toBe(true);
});

test("a key that goes away is shown as removed", () => {
  const lines = linesOf(documentText(inOrderOf({ a: 1, b: 2 }, { b: 2 })), documentText({ b: 2 }));
  expect(lines.filter(({ kind }) => kind === "removed").map(({ text }) => text)).toContain('  "a": 1');
});
