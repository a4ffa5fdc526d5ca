import "server-only";
import { isMap, isScalar } from "yaml";
import { addToFlow } from "./add-entries";
import { insertLines, type Layout } from "./layout";
import { indentationAt, lineStart } from "./lines";
import type { OurEntry } from "./our-blocks";
import { blockLines } from "./our-text";
import type { YmlDocument } from "./read-yml";
import type { Splice } from "./splice";
import { childrenOf, type YmlMap, type YmlNode } from "./yml-tree";

/** Adds whole blocks to a document, set apart by blank lines: at its end, wherever that changes no other value. */
export function appendBlocks(
  layout: Layout,
  document: YmlDocument | undefined,
  entries: readonly OurEntry[],
): readonly Splice[] {
  if (entries.length === 0) return [];
  const root = document && isMap(document.contents) ? document.contents : undefined;
  if (root?.flow) return [addToFlow(layout, root, entries)];
  const { text, step } = layout;
  const first = root?.items[0];
  const indentation = first ? indentationAt(text, first.key.range[0]) : 0;
  const blocks = entries.flatMap((entry) => ["", ...blockLines(entry, indentation, step)]);
  const end = endOf(text, document);
  if (root && first && endsOpen(text.slice(0, end), root)) {
    return [insertLines(layout, lineStart(text, first.key.range[0]), [...blocks.slice(1), ""])];
  }
  return [insertLines(layout, end, isSetApart(text.slice(0, end)) ? blocks.slice(1) : blocks)];
}

/** Behind the last comment of the document: before the next `---` or `...`, or at the end of the file. */
function endOf(text: string, document: YmlDocument | undefined): number {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  marker.lastIndex = document?.contents?.range[1] ?? 0;
  return marker.exec(text)?.index ?? text.length;
}

/** At the begin of the file or of a document, or behind a blank line. */
const isSetApart = (before: string): boolean => /(?:^|(?:^|\n|\n---)[ \t]*\r?\n)$/.test(before);

/** Whether the document ends in a block of text that would change with the lines behind it, if only by a blank one. */
function endsOpen(before: string, root: YmlMap): boolean {
  let last: YmlNode | null = root;
  while (childrenOf(last).length > 0) last = childrenOf(last).at(-1) ?? null;
  const isBlockText = isScalar(last) && (last.type === "BLOCK_LITERAL" || last.type === "BLOCK_FOLDED");
  return isBlockText && (!before.endsWith("\n") || /^[|>]\d?\+/.test(before.slice(last?.range[0])));
}
