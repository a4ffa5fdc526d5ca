/**
 * The byte order mark of a text, "" where it has none, and the text behind it. A file that an editor of Windows saved
 * keeps its mark, but it counts neither for offsets nor for the indentation of the first line.
 */
export function splitByteOrderMark(text: string): readonly [mark: string, body: string] {
  return text.startsWith(byteOrderMark) ? [byteOrderMark, text.slice(1)] : ["", text];
}

const byteOrderMark = "\ufeff";
