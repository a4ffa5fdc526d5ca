import "server-only";
import { strToU8, type Zippable, zipSync } from "fflate";

export interface ZipEntry {
  /** With its folders, for example "terraform/main.tf". */
  readonly name: string;
  /** Permission bits, for example 0o600. */
  readonly mode: number;
  readonly text: string;
}

/** A zip archive that keeps permissions. Equal entries give equal bytes. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = Object.fromEntries(
    entries.map(({ name, mode, text }) => [
      name,
      [strToU8(text), { os: unix, attrs: (regularFile | mode) << 16, mtime: builtAt }],
    ]),
  );
  return zipSync(zippable);
}

/** "Version made by" of the zip format: only then do tools take the attributes as permissions. */
const unix = 3;
const regularFile = 0o100000;
/** The format's earliest date; local time, as the format has no zones. */
const builtAt = new Date(1980, 0, 1);
