import { ok, type Result, refused } from "@/lib/domain/result";
import {
  type SessionFileHeader,
  sessionFileFormat,
  sessionFileVersion,
} from "@/lib/domain/session-file-format";
import { isHeader } from "./file-shapes";
import { refusals } from "./refusals";
import { jsonOf, textOf } from "./text-of";
import { upgraderFrom } from "./upgraders";

/** The first line. Its version is that of the file, also where the file is older than this program. */
export function readHeader(line: Uint8Array): Result<SessionFileHeader> {
  const text = textOf(line);
  const header = text === undefined ? undefined : jsonOf(text);
  const version = versionOf(header);
  if (version === undefined) return refused(refusals.otherFile);
  if (version > sessionFileVersion) return refused(refusals.newer(version));
  const upgraded = upgraderFrom(version)?.header(header);
  return isHeader(upgraded) ? ok({ ...upgraded, version }) : refused(refusals.otherFile);
}

/** What a header of any version says, in the two fields that never change. */
function versionOf(header: unknown): number | undefined {
  if (typeof header !== "object" || header === null) return undefined;
  if (!("format" in header && "version" in header) || header.format !== sessionFileFormat) return undefined;
  const { version } = header;
  return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : undefined;
}
