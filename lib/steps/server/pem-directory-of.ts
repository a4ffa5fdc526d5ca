import { type InstallKind, installations, installKinds } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/**
 * The folder for the PEM files as the kind of installation writes it. The usual folder of another kind can't be meant:
 * it is what the form or an earlier answer left there, so the usual folder of this kind takes its place.
 */
export function readPemDirectoryOf(kind: InstallKind, directory: string): Result<string> {
  const { paths, pemDirectory } = installations[kind];
  if (!paths) return ok(directory);
  if (isWindows(directory) === (paths === "windows")) {
    return paths === "posix" && /[\\:]/.test(directory) ? refused(notForLinux) : ok(directory);
  }
  if (isUsual(directory)) return ok(pemDirectory);
  return refused(paths === "windows" ? notWindows : notLinux);
}

const isWindows = (directory: string): boolean => !directory.startsWith("/");

const isUsual = (directory: string): boolean =>
  installKinds.some((kind) => installations[kind].pemDirectory === directory);

const notWindows: Problem = {
  code: "folder-not-windows",
  message: "This is not the path of a folder on Windows.",
  remedy: "Enter the path with its drive, for example C:\\Program Files\\Relution.",
};

const notLinux: Problem = {
  code: "folder-not-linux",
  message: "This is the path of a folder on Windows, but BlueRange runs on Linux or in a container.",
  remedy: "Enter the path as BlueRange sees it, for example /etc/opt/relution.",
};

const notForLinux: Problem = {
  code: "folder-characters",
  message: "The path holds a colon or a backslash, with which containers and scripts can't do.",
  remedy: "Enter the path of another folder, for example /etc/opt/relution.",
};
