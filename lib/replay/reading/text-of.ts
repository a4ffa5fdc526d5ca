/** Strict: bytes that are no UTF-8 would else become question marks and be read as if they had stood there. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Undefined where the bytes are no UTF-8. A byte order mark at their start is left out. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined where the text is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
