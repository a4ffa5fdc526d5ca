import "server-only";
import { strToU8 } from "fflate";
import { buildArchive } from "./archive";
import type { DeliveryFile } from "./build-files";
import type { DeliveryValues } from "./delivery-values";
import { archiveName } from "./shown-texts";

/** Bytes on their way to a browser. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** One of the files, or all of them as an archive; undefined where nothing has that name. */
export function downloadOf(
  values: DeliveryValues,
  files: readonly DeliveryFile[],
  name: string,
): Download | undefined {
  if (name === archiveName(values))
    return { fileName: name, mediaType: "application/zip", body: buildArchive(files) };
  const file = files.find((candidate) => candidate.name === name);
  return file && { fileName: name, mediaType: file.mediaType, body: strToU8(file.content.reveal()) };
}
