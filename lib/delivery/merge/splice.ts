/** Replaces the text from `start` up to `end`; where both are equal, it inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices applied. Of several at one place, the first one comes first. They must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((one, other) => one.start - other.start);
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) throw new Error("Two splices overlap");
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

export const insert = (at: number, text: string): Splice => ({ start: at, end: at, text });
