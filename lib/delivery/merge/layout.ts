import "server-only";
import { isMap } from "yaml";
import { indentationAt, lineStart } from "./lines";
import { insert, type Splice } from "./splice";
import type { YmlMap } from "./yml-tree";

/** How a file is written, so that what is added looks as if it had always stood there. */
export interface Layout {
  readonly text: string;
  readonly lineBreak: "\n" | "\r\n";
  /** Blanks per level. */
  readonly step: number;
}

export function layoutOf(text: string, root: YmlMap | undefined): Layout {
  const lines = text.split("\n").length - 1;
  const windowsLines = text.split("\r\n").length - 1;
  return { text, lineBreak: windowsLines * 2 > lines ? "\r\n" : "\n", step: stepOf(text, root) };
}

/** As the first key of the file that has others below it; the manual's two blanks where there is none. */
function stepOf(text: string, root: YmlMap | undefined): number {
  for (const { key, value } of root?.items ?? []) {
    const inner = isMap(value) && !value.flow ? value.items[0] : undefined;
    if (!inner) continue;
    const step = indentationAt(text, inner.key.range[0]) - indentationAt(text, key.range[0]);
    if (step > 0) return step;
  }
  return 2;
}

/** Whole lines at the begin of a line, or behind a last line that has no line break: then they have none either. */
export function insertLines({ text, lineBreak }: Layout, at: number, lines: readonly string[]): Splice {
  const opensLine = at === lineStart(text, at);
  return insert(at, lines.map((line) => (opensLine ? line + lineBreak : lineBreak + line)).join(""));
}
