import "server-only";
import { isDeepStrictEqual } from "node:util";
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from "yaml";

export type YmlNode = ParsedNode;
export type YmlMap = YAMLMap.Parsed;
export type YmlPair = Pair<ParsedNode, ParsedNode | null>;

/** A key as it is written: `on`, `123` and `<<` are text here, whatever YAML makes of them. */
export function keyText({ key }: YmlPair): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** Spring's relaxed binding: server_uris, server-uris and serverUris are one and the same property. */
export const canonical = (name: string): string => name.replaceAll(/[-_]/g, "").toLowerCase();

/** The entries of a mapping that bind to the property of this name, in whatever spelling. */
export function pairsNamed(map: YmlMap, name: string): readonly YmlPair[] {
  return map.items.filter((pair) => canonical(keyText(pair)) === canonical(name));
}

/** The value at a path of properties, in whatever spelling; keys with dots within them are followed as well. */
export function valueAt(node: YmlNode | null, path: readonly string[]): YmlNode | undefined {
  if (path.length === 0) return node ?? undefined;
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    const steps = keyText(pair).split(".").map(canonical);
    if (steps.length > path.length || steps.some((step, index) => step !== canonical(path[index] ?? "")))
      continue;
    const found = valueAt(pair.value, path.slice(steps.length));
    if (found) return found;
  }
  return undefined;
}

/** No value, null and the empty text are one for Spring. */
export function isEmpty(node: YmlNode | null): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ""));
}

/** The nodes directly within a node, keys among them, in the order of the file. */
export function childrenOf(node: YmlNode | null): readonly (YmlNode | null)[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  // The old !!omap and !!pairs are lists whose items are no nodes but pairs.
  if (isSeq(node))
    return node.items.flatMap((item) => (isPair<YmlNode, YmlNode>(item) ? [item.key, item.value] : [item]));
  return [];
}

/** Whether two values say the same for Spring. References count as equal by name, so nothing is expanded. */
export function sameNode(one: YmlNode | null, other: YmlNode | null): boolean {
  if (one === null || other === null || isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (isAlias(one) || isAlias(other)) return isAlias(one) && isAlias(other) && one.source === other.source;
  if (one.anchor !== other.anchor || one.tag !== other.tag || kindOf(one) !== kindOf(other)) return false;
  if (isScalar(one) && isScalar(other)) return isDeepStrictEqual(comparable(one), comparable(other));
  return sameNodes(childrenOf(one), childrenOf(other));
}

function sameNodes(some: readonly (YmlNode | null)[], others: readonly (YmlNode | null)[]): boolean {
  return some.length === others.length && some.every((node, index) => sameNode(node, others[index] ?? null));
}

/** The key << is another symbol each time it is read. */
const comparable = ({ value, source }: Scalar.Parsed): unknown =>
  typeof value === "symbol" ? source : value;

const kindOf = (node: YmlNode): string => (isScalar(node) ? "scalar" : isMap(node) ? "map" : "list");
