import "server-only";
import { isAlias, isMap } from "yaml";
import { readYml } from "./read-yml";
import { secretWord } from "./secret-shapes";
import { childrenOf, isEmpty, keyText, type YmlNode } from "./yml-tree";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where the values of secret keys stand, in the order of the text; undefined where it can't be read. */
export function secretRanges(text: string): readonly TextRange[] | undefined {
  const documents = readYml(text);
  if (!documents.ok) return undefined;
  return documents.value
    .flatMap(({ contents }) => withReferred(contents, secretNodes(contents)))
    .map(({ range: [start, end] }) => ({ start, end }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** The manual's keys for secrets begin with an underscore; the vendor's others say what they are. */
const isSecretKey = (key: string): boolean => key.startsWith("_") || secretWord.test(key);

function secretNodes(node: YmlNode | null): readonly YmlNode[] {
  if (!isMap(node)) return childrenOf(node).flatMap(secretNodes);
  return node.items.flatMap((pair) => {
    if (pair.value === null || isEmpty(pair.value)) return [];
    return isSecretKey(keyText(pair)) ? [pair.value] : secretNodes(pair.value);
  });
}

/** Together with the anchors that secret values refer to, and those that these refer to in turn. */
function withReferred(contents: YmlNode | null, secrets: readonly YmlNode[]): readonly YmlNode[] {
  let found = secrets;
  for (;;) {
    const more = [...secrets, ...anchored(contents, new Set(found.flatMap(aliasNames)))];
    if (more.length === found.length) return found;
    found = more;
  }
}

function aliasNames(node: YmlNode | null): readonly string[] {
  return isAlias(node) ? [node.source] : childrenOf(node).flatMap(aliasNames);
}

function anchored(node: YmlNode | null, names: ReadonlySet<string>): readonly YmlNode[] {
  if (node === null || isAlias(node)) return [];
  if (node.anchor && names.has(node.anchor)) return [node];
  return childrenOf(node).flatMap((child) => anchored(child, names));
}
