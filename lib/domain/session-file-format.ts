/**
 * What the writer and the reader of session files agree on; docs/session-file.md describes the whole format.
 *
 * A file is JSON Lines: a header, one event a line, and after every block of events a seal. A seal is a digest over
 * the lines of its block and the seal before it, so a changed, missing or moved line breaks the chain. Whoever knows
 * the format can seal again what was forged: seals show accidents and edits, they do not prove who wrote the file.
 */
export const sessionFileFormat = "bluerange-aws-iot-setup/session";

/** Raised by every change that a reader must know of; lib/replay/reading/upgraders.ts then gets an entry. */
export const sessionFileVersion = 2;

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
  /** SHA-256 in hex over the seal before it ("" for the first) and the lines of the block with their line ends. */
  readonly seal: string;
  /** How many events stand before it in the file. */
  readonly events: number;
  /** Stands on the last seal only: without it the end of the file is missing. */
  readonly end?: true;
}

/**
 * The seal of a block; undefined where this place has no WebCrypto, as pages over plain HTTP have none.
 *
 * @param lines the lines as they stand in the file, line ends included
 */
export async function sealOf(previous: string, lines: Uint8Array): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const before = new TextEncoder().encode(previous);
  const both = new Uint8Array(before.length + lines.length);
  both.set(before);
  both.set(lines, before.length);
  const digest = await crypto.subtle.digest("SHA-256", both);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
