import type { Layout } from "./layout";
import { lineEnd } from "./lines";
import { insert, type Splice } from "./splice";
import type { YmlPair } from "./yml-tree";

/** Where the value of a key stands in the text. */
export interface ValuePlace {
  readonly colonEnd: number;
  /** From its anchor or tag on; equal to `end` where there is no value. */
  readonly start: number;
  /** Without the white space behind it. */
  readonly end: number;
}

export function valuePlace(text: string, { key, value, srcToken }: YmlPair): ValuePlace {
  const separators = srcToken?.sep ?? [];
  const colon = separators.findIndex(({ type }) => type === "map-value-ind");
  const colonEnd = (separators[colon]?.offset ?? key.range[1]) + (colon < 0 ? 0 : 1);
  const property = separators.find(({ type }) => type === "anchor" || type === "tag");
  const start = property?.offset ?? value?.range[0] ?? colonEnd;
  const end = Math.max(start, value?.range[1] ?? start);
  const width = text.slice(start, end).trimEnd().length;
  return width === 0 ? { colonEnd, start: colonEnd, end: colonEnd } : { colonEnd, start, end: start + width };
}

/** The value of a key becomes this text on the line of the key; a comment on that line stays. */
export function replaceInline({ text }: Layout, pair: YmlPair, replacement: string): readonly Splice[] {
  const { colonEnd, start, end } = valuePlace(text, pair);
  const spaced = replacement === "" ? "" : ` ${replacement}`;
  const keyLineEnd = lineEnd(text, colonEnd);
  if (start === end) return [insert(colonEnd, spaced)];
  if (start > keyLineEnd) return [insert(colonEnd, spaced), { start: keyLineEnd, end, text: "" }];
  return [replacement === "" ? { start: colonEnd, end, text: "" } : { start, end, text: replacement }];
}

/** The value of a key becomes these lines below the key; a comment on the line of the key stays. */
export function replaceByLines(layout: Layout, pair: YmlPair, lines: readonly string[]): readonly Splice[] {
  const { colonEnd, start, end } = valuePlace(layout.text, pair);
  const keyLineEnd = lineEnd(layout.text, colonEnd);
  const below = lines.map((line) => layout.lineBreak + line).join("");
  if (start > keyLineEnd) return [{ start: keyLineEnd, end, text: below }];
  return [{ start: colonEnd, end, text: "" }, insert(keyLineEnd, below)];
}
