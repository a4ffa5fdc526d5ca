import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/**
 * Reads the folder for the PEM files: absolute, as the BlueRange server writes it (Linux or Windows), without a
 * separator at its end. It becomes part of two paths in application.yml.
 */
export function readPemDirectory(text: string): Result<string> {
  const directory = text.replace(/[/\\]{1,9}$/, "");
  if (directory.length > LENGTH_MAX) return refused(tooLong);
  if (FORBIDDEN.test(directory)) return refused(forbidden);
  if (!ABSOLUTE.test(directory)) return refused(notAbsolute);
  return ok(directory);
}

/** "/etc/opt", "C:\Relution", "C:/Relution" or "\\server\share". */
const ABSOLUTE = /^(?:\/[^/\\]|[a-z]:[/\\]|\\\\[^\\])/i;

/** Control characters, quotes, and what Windows forbids in names; a path with one of them is a slip of the keyboard. */
const FORBIDDEN = /[\p{C}"'`<>|*?]/u;

const LENGTH_MAX = 240;

const notAbsolute: Problem = {
  code: "folder-not-absolute",
  message: "This is not the full path of a folder.",
  remedy: "Enter the path from the start, for example /etc/opt/relution or C:\\Relution.",
};

const forbidden: Problem = {
  code: "folder-characters",
  message: "The path holds quotes or other characters that file names should not have.",
  remedy: "Enter the path without quotes, for example /etc/opt/relution.",
};

const tooLong: Problem = {
  code: "folder-too-long",
  message: `The path is longer than ${LENGTH_MAX} characters.`,
  remedy: "Choose a folder with a shorter path.",
};
