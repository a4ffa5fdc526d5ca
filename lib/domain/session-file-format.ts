/**
 * What the writer and the reader of session files agree on; docs/session-file.md describes the whole format.
 *
 * A file is JSON Lines: a header, one event a line, and after every block of events a seal. A seal is a digest over
 * the lines of its block and the seal before it, so a changed, missing or moved line breaks the chain; the last one covers
 * that it is the last, so that no seal before it can be made the end. Whoever knows
 * the format can seal again what was forged: seals show accidents and edits, they do not prove who wrote the file.
 */
export const sessionFileFormat = "bluerange-aws-iot-setup/session";

/** Raised by every change that a reader must know of; lib/replay/reading/upgraders.ts then gets an entry. */
export const sessionFileVersion = 3;

export const eventsPerSeal = 1_000;

/** First line of a session file. */
export interface SessionFileHeader {
  readonly format: typeof sessionFileFormat;
  readonly version: number;
  /** Name and version of the program that wrote the file, which need not be the one that began the session. */
  readonly product: string;
  /** What it ran on, see versions.ts. Files of version 1 do not say it. */
  readonly node?: string;
  readonly os?: string;
  readonly sdk?: string;
  /** What was replaced by stand-ins, if anything was. */
  readonly masked?: readonly ("account-ids" | "host")[];
}

/** Last line of a block. */
export interface SessionFileSeal {
  /** See sealOf. */
  readonly seal: string;
  /** How many events stand before it in the file. */
  readonly events: number;
  /** Stands on the last seal only: without it the end of the file is missing. */
  readonly end?: true;
}

/** What a seal is a digest of, in this order: the seal before it, the word "end" where it covers that, the lines. */
export interface SealedBlock {
  /** The text of the seal before it; "" for the first. */
  readonly previous: string;
  /** As they stand in the file, line ends included. */
  readonly lines: Uint8Array;
  /** Whether the seal says `end`. Always false in files of versions 1 and 2, whose seals do not cover it. */
  readonly coversEnd: boolean;
}

/** SHA-256 in hex; undefined where this place has no WebCrypto, as pages over plain HTTP have none. */
export async function sealOf({ previous, lines, coversEnd }: SealedBlock): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const before = new TextEncoder().encode(coversEnd ? `${previous}end` : previous);
  const whole = new Uint8Array(before.length + lines.length);
  whole.set(before);
  whole.set(lines, before.length);
  const digest = await crypto.subtle.digest("SHA-256", whole);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
