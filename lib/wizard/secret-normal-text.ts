/**
 * A text without what programs put between and around the characters of a value when they pass it on: the one form in
 * which a value is found however it was escaped, folded or spelled.
 *
 * Escapes of JSON and JavaScript, of addresses and of HTML are resolved, also where they were escaped again; blanks,
 * line ends, quotes, colons, commas and padding are left out; letters are small, and base64url is base64.
 */
export interface NormalText {
  readonly bytes: Uint8Array;
  /** Where in the text the character behind a byte began. */
  placeOf(index: number): number;
}

export function normalText(text: string): NormalText {
  const bytes = new Uint8Array(text.length);
  const { length } = write(text, bytes, text.length);
  return { bytes: bytes.subarray(0, length), placeOf: (index) => write(text, undefined, index).read };
}

/** Goes through the text until so many bytes were written; says how far that was. A session has 40 million characters. */
function write(text: string, bytes: Uint8Array | undefined, max: number): { length: number; read: number } {
  let length = 0;
  let at = 0;
  while (at < text.length) {
    let end = at + 1;
    let code = text.charCodeAt(at);
    if (code === percent || code === backslash || code === ampersand) [end, code] = escapeAt(text, at, code);
    const byte = table[code & 0xff] ?? leftOut;
    if (byte !== leftOut) {
      if (length === max) break;
      if (bytes) bytes[length] = byte;
      length++;
    }
    at = end;
  }
  return { length, read: at };
}

type Escape = readonly [end: number, character: number];

function escapeAt(text: string, at: number, code: number): Escape {
  if (code === percent) return percentAt(text, at);
  if (code === ampersand) return entityAt(text, at);
  return backslashAt(text, at);
}

/** %2B, and %252B, which was escaped twice. */
function percentAt(text: string, start: number): Escape {
  let at = start;
  let character: number = percent;
  while (character === percent) {
    const hex = hexAt(text, at + 1, 2);
    if (hex === undefined) return [at + 1, at === start ? blank : character];
    character = hex;
    at += 2;
  }
  return [at + 1, character];
}

/** &#43; and &#x2F; */
function entityAt(text: string, at: number): Escape {
  const [entity, hex, decimal] = /^&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/i.exec(text.slice(at, at + 9)) ?? [];
  if (entity === undefined) return [at + 1, blank];
  return [at + entity.length, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)];
}

/** JSON within JSON doubles its backslashes, so any number of them is one. */
function backslashAt(text: string, start: number): Escape {
  let at = start;
  while (text.charCodeAt(at) === backslash) at++;
  const kind = text[at] ?? "";
  if ("bfnrt".includes(kind)) return [at + 1, blank];
  const digits = { u: 4, x: 2 }[kind];
  const character = digits === undefined ? undefined : hexAt(text, at + 1, digits);
  return character === undefined || digits === undefined ? [at, blank] : [at + 1 + digits, character];
}

function hexAt(text: string, at: number, digits: number): number | undefined {
  const hex = text.slice(at, at + digits);
  return hex.length === digits && /^[0-9a-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : undefined;
}

const [percent, ampersand, backslash, blank] = [0x25, 0x26, 0x5c, 0x20] as const;
const leftOut = 0;

/** What becomes of a character, by the low byte of its code: both what is looked for and the text go through it. */
const table = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code <= blank || /["':,=%&\\]/.test(character)) return leftOut;
  if (character === "-") return "+".charCodeAt(0);
  if (character === "_") return "/".charCodeAt(0);
  return code < 0x80 ? character.toLowerCase().charCodeAt(0) : code;
});
