import "server-only";
import { isMap } from "yaml";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { lineAt } from "./lines";
import { dottedKey, mergeKey, notAMapping, twoSpellings } from "./refusals";
import { canonical, isEmpty, keyText, pairsNamed, type YmlMap, type YmlPair } from "./yml-tree";

/** The block of this name at the root of the file, in whatever spelling: its value is a mapping or nothing. */
export function rootBlock(text: string, root: YmlMap, name: string): Result<YmlPair | undefined> {
  const found = onePair(text, root, name);
  if (!found.ok) return found;
  const problem = problemOfRoot(text, root, name) ?? (found.value && problemOfBlock(text, found.value, name));
  return problem ? refused(problem) : found;
}

/** The one entry of this name in whatever spelling; two of them are two values for one property. */
export function onePair(text: string, map: YmlMap, name: string): Result<YmlPair | undefined> {
  const [first, second] = pairsNamed(map, name);
  if (!first || !second) return ok(first);
  return refused(twoSpellings(name, lineOf(text, second), lineOf(text, first)));
}

function problemOfRoot(text: string, root: YmlMap, name: string): Problem | undefined {
  const dotted = root.items.find((pair) => isDotted(keyText(pair), name));
  if (dotted) return dottedKey(name, lineOf(text, dotted));
  return problemOfMergeKey(text, root);
}

const isDotted = (key: string, name: string): boolean =>
  /[.[]/.test(key) && canonical(key.split(/[.[]/)[0] ?? "") === canonical(name);

function problemOfBlock(text: string, pair: YmlPair, name: string): Problem | undefined {
  if (isEmpty(pair.value)) return undefined;
  if (!isMap(pair.value)) return notAMapping(name, lineOf(text, pair));
  return problemOfMergeKey(text, pair.value);
}

/** What a merge key brings in can't be seen here, and may be a setting of ours in another spelling. */
function problemOfMergeKey(text: string, map: YmlMap): Problem | undefined {
  const pair = map.items.find((each) => keyText(each) === "<<");
  return pair && mergeKey(lineOf(text, pair));
}

const lineOf = (text: string, pair: YmlPair): number => lineAt(text, pair.key.range[0]);
