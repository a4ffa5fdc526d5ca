/** The number of the line that an offset lies in, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Where the line of this offset ends: before its line break, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const lineFeed = text.indexOf("\n", offset);
  if (lineFeed < 0) return text.length;
  return lineFeed > offset && text[lineFeed - 1] === "\r" ? lineFeed - 1 : lineFeed;
}

export function nextLineStart(text: string, offset: number): number {
  const lineFeed = text.indexOf("\n", offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

export function lineStart(text: string, offset: number): number {
  return text.slice(0, offset).lastIndexOf("\n") + 1;
}

/** How many blanks the line of this offset begins with. */
export function indentationAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === " ") end++;
  return end - start;
}
