import "server-only";
import type { DeliveryFile } from "./build-files";
import { zipOf } from "./zip";

/** The files as a zip archive that keeps their permissions. Equal files give equal bytes. */
export function buildArchive(files: readonly DeliveryFile[]): Uint8Array<ArrayBuffer> {
  return zipOf(files.map(({ name, mode, content }) => ({ name, mode, text: content.reveal() })));
}
