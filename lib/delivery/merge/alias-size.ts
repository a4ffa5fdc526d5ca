import "server-only";
import { type Alias, isAlias } from "yaml";
import { MAX_ALIASED_NODES } from "./limits";
import { aliasBomb, type Refusal, unreadable } from "./refusals";
import { childrenOf, type YmlNode } from "./yml-tree";

export interface BadAlias {
  readonly offset: number;
  readonly refusal: Refusal;
}

/**
 * The alias with which a document grows beyond all measure, or that refers to nothing. Ten levels of ten references
 * each stand for billions of nodes on the server; here they are counted without expanding anything.
 */
export function findBadAlias(contents: YmlNode | null): BadAlias | undefined {
  const sizes = new Map<string, number>();
  let aliased = 0;
  let bad: BadAlias | undefined;

  function sizeOf(node: YmlNode | null): number {
    if (node === null || bad) return 0;
    if (isAlias(node)) return sizeOfAlias(node);
    // An alias that lies within its own anchor stands for itself, over and over.
    if (node.anchor) sizes.set(node.anchor, Number.POSITIVE_INFINITY);
    const size = childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
    if (node.anchor) sizes.set(node.anchor, size);
    return size;
  }

  function sizeOfAlias({ source, range }: Alias.Parsed): number {
    const size = sizes.get(source);
    aliased += size ?? 0;
    if (size === undefined) bad = { offset: range[0], refusal: unreadable };
    else if (aliased > MAX_ALIASED_NODES) bad = { offset: range[0], refusal: aliasBomb };
    return size ?? 0;
  }

  sizeOf(contents);
  return bad;
}
