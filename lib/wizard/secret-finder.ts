/** Finding many texts at once: each byte is looked at once, however many there are. */
export interface Found<T> {
  readonly needle: T;
  /** Index of its first byte. */
  readonly at: number;
}

/** @param needles of at least four bytes each */
export function finderOf<T>(
  needles: readonly { readonly bytes: Uint8Array; readonly needle: T }[],
): (text: Uint8Array) => readonly Found<T>[] {
  const byStart = new Map<number, (typeof needles)[number][]>();
  const isStart = new Uint8Array(65_536);
  for (const one of needles) {
    const start = startOf(one.bytes, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
    isStart[slotOf(start)] = 1;
  }
  return (text) => {
    const found: Found<T>[] = [];
    if (needles.length === 0 || text.length < startLength) return found;
    let start = startOf(text, 0);
    for (let at = 0; ; at++) {
      if (isStart[slotOf(start)] === 1) {
        for (const { bytes, needle } of byStart.get(start) ?? [])
          if (standsAt(bytes, text, at)) found.push({ needle, at });
      }
      const next = text[at + startLength];
      if (next === undefined) return found;
      start = (start << 8) | next;
    }
  };
}

const startLength = 4;

/** The first bytes as one number. */
function startOf(bytes: Uint8Array, at: number): number {
  let start = 0;
  for (let index = at; index < at + startLength; index++) start = (start << 8) | (bytes[index] ?? 0);
  return start;
}

/** Spreads the numbers over a small table, which says of nearly every place that nothing begins there. */
const slotOf = (start: number): number => Math.imul(start, 0x9e3779b1) >>> 16;

function standsAt(needle: Uint8Array, text: Uint8Array, at: number): boolean {
  for (let index = startLength; index < needle.length; index++)
    if (needle[index] !== text[at + index]) return false;
  return true;
}
