import "server-only";
import type { Secret } from "@/lib/domain/secret";
import { privatePartsOf } from "./secret-key-parts";
import { normalText } from "./secret-normal-text";

/** How a value is written down: whatever is done to that text afterwards, normalText takes back. */
export type Encoding = "raw" | "base64" | "hex" | "reversed" | "private key";

export interface Needle {
  readonly encoding: Encoding;
  /** In normal form, and as secret as the value. */
  readonly bytes: Uint8Array;
}

/** What to look for so as to find a value. Values under 8 characters can't be told from ordinary text. */
export function needlesOf(secret: Secret): readonly Needle[] {
  const value = secret.reveal().trim();
  const { numbers, lines } = privatePartsOf(value);
  const isKey = lines.length > 0;
  const texts: Readonly<Record<Encoding, readonly string[]>> = {
    raw: isKey ? [] : [value, Buffer.from(value).toString("latin1")],
    base64: isKey ? [] : [...alignments(Buffer.from(value)), ...alignments(Buffer.from(value, "utf16le"))],
    hex: isKey ? [] : [Buffer.from(value).toString("hex")],
    reversed: isKey ? [] : [[...value].reverse().join("")],
    "private key": [
      ...lines,
      ...[...numbers, ...lines.map((line) => Buffer.from(line))].flatMap((bytes) => [
        ...alignments(bytes),
        bytes.toString("hex"),
      ]),
    ].flatMap(pieces),
  };
  return encodings.flatMap((encoding) =>
    texts[encoding].flatMap((text) => {
      const { bytes } = normalText(text);
      return bytes.length < lengthMin ? [] : [{ encoding, bytes }];
    }),
  );
}

const encodings = ["raw", "base64", "hex", "reversed", "private key"] as const;

const lengthMin = 8;

/**
 * Base64 of the bytes wherever they stand within a longer encoded text: what comes before shifts their bits in one of
 * three ways, and touches only the characters at both ends, which are left off.
 */
function alignments(value: Buffer): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), value]);
    const characters = Math.floor((bytes.length * 8) / 6);
    return bytes.toString("base64").slice(Math.ceil((shift * 8) / 6), characters);
  });
}

/** A part of a key is nearly as bad as all of it: each piece is looked for by itself. */
function pieces(text: string): readonly string[] {
  if (text.length < pieceLength) return [];
  const starts = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) =>
    Math.min(index * pieceLength, text.length - pieceLength),
  );
  return starts.map((start) => text.slice(start, start + pieceLength));
}

/** Of base64: 12 bytes, which no two texts share by chance. */
const pieceLength = 16;
