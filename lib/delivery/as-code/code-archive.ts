import "server-only";
import type { Download } from "../download";
import { zipOf } from "../zip";
import type { CodeFile } from "./as-code-files";

/** All files in one, with their folders and permissions. */
export function codeArchive(fileName: string, files: readonly CodeFile[]): Download {
  const body = zipOf(files.map(({ path, mode, text }) => ({ name: path, mode, text })));
  return { fileName, mediaType: "application/zip", body };
}
