import "server-only";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { DeliveryFile } from "./build-files";

export const archiveName = "bluerange-aws.zip";

/** The files as a zip archive that keeps their permissions. Equal files give equal bytes. */
export function buildArchive(files: readonly DeliveryFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, mode, content }) => [
      name,
      [strToU8(content.reveal()), { os: unix, attrs: (regularFile | mode) << 16, mtime: builtAt }],
    ]),
  );
  return zipSync(entries);
}

/** "Version made by" of the zip format: only then do tools take the attributes as permissions. */
const unix = 3;
const regularFile = 0o100000;
/** The format's earliest date; local time, as the format has no zones. */
const builtAt = new Date(1980, 0, 1);
