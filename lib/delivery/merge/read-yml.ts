import "server-only";
import { type Document, isMap, isScalar, parseAllDocuments } from "yaml";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { findBadAlias } from "./alias-size";
import { MAX_DOCUMENTS } from "./limits";
import { lineAt } from "./lines";
import { preScan } from "./pre-scan";
import { duplicateKey, rootNotMapping, tooManyEntries, unreadable } from "./refusals";
import { childrenOf, keyText, type YmlMap, type YmlNode } from "./yml-tree";

export type YmlDocument = Document.Parsed;

/**
 * The documents of an application.yml, none for a file without any content. Refused is what the server's own parser
 * refuses, and what would cost more than reading is worth. Offsets in the tree are those of the text, with its CRLF;
 * a byte order mark is not part of it.
 */
export function readYml(text: string): Result<readonly YmlDocument[]> {
  const early = preScan(text);
  return early ? refused(early) : parseYml(text);
}

/** The same for a text that is known to be harmless. */
export function parseYml(text: string): Result<readonly YmlDocument[]> {
  const documents: readonly YmlDocument[] = parseAllDocuments(text, options);
  const tooMany = documents[MAX_DOCUMENTS];
  if (tooMany) return refused(tooManyEntries(lineAt(text, tooMany.range[0])));
  for (const document of documents) {
    const problem = problemOf(text, document);
    if (problem) return refused(problem);
  }
  return ok(documents);
}

/** As the server reads: YAML 1.1. Duplicate keys are looked for here, as the parser takes quadratic time to do so. */
const options = {
  version: "1.1",
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: "silent",
} as const;

function problemOf(text: string, { contents, errors }: YmlDocument): Problem | undefined {
  const [error] = errors;
  if (error) return unreadable(lineAt(text, error.pos[0]));
  if (!isRoot(contents)) return rootNotMapping(lineAt(text, contents?.range[0] ?? 0));
  const twice = findDuplicate(contents);
  if (twice) return duplicateKey(lineAt(text, twice.at), lineAt(text, twice.firstAt));
  const alias = findBadAlias(contents);
  return alias?.refusal(lineAt(text, alias.offset));
}

/** A document may be empty, as in a file of comments below a `---`. */
const isRoot = (contents: YmlNode | null): boolean =>
  contents === null || isMap(contents) || contents.range[0] === contents.range[1];

interface Duplicate {
  readonly at: number;
  readonly firstAt: number;
}

function findDuplicate(node: YmlNode | null): Duplicate | undefined {
  const own = isMap(node) ? duplicateOf(node) : undefined;
  if (own) return own;
  for (const child of childrenOf(node)) {
    const found = findDuplicate(child);
    if (found) return found;
  }
  return undefined;
}

function duplicateOf(map: YmlMap): Duplicate | undefined {
  const seen = new Map<string, number>();
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const name = keyText(pair);
    const firstAt = seen.get(name);
    const at = pair.key.range[0];
    if (firstAt !== undefined && name !== "<<") return { at, firstAt };
    seen.set(name, at);
  }
  return undefined;
}
