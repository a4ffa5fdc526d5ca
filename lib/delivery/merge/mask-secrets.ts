import { splitByteOrderMark } from "./byte-order-mark";
import { mask } from "./mask";
import { secretRanges } from "./secret-ranges";
import { maskByShape } from "./secret-shapes";

/**
 * An application.yml for the screen: every line as it is, but each secret replaced by dots. Lines stay lines, so that
 * numbers fit. A text that can't be read as YAML has all its lines masked.
 *
 * Secrets are found by structure (keys that begin with `_` or speak of passwords, and anchors that such keys refer to)
 * and once more by shape, as comments and long texts hold secrets too.
 */
export function maskSecrets(file: string): string {
  const [mark, text] = splitByteOrderMark(file);
  return mark + maskBody(text);
}

function maskBody(text: string): string {
  const ranges = secretRanges(text);
  if (!ranges) return maskLines(text);
  let result = "";
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(at, start)) + maskLines(text.slice(Math.max(at, start), end));
    at = end;
  }
  return maskByShape(result + text.slice(at));
}

/** All of a line but its indentation and the signs of list items. */
const maskLines = (secret: string): string => secret.replace(/(?!- )\S.*/g, mask);
