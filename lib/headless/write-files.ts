import "server-only";
import { chmod, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result, refused } from "@/lib/domain/result";
import { textOf } from "./delivered-texts";
import type { Job } from "./job";

/** The files for the BlueRange server; prints and notes those that were not there as they should be. */
export async function writeFiles(job: Job, sessionId: string, folder: string): Promise<Result<undefined>> {
  const files = await job.runtime.files.delivery(sessionId);
  if (!files.ok) return files;
  for (const { name, mode, content } of files.value) {
    const written = await writeWhole(job, join(folder, name), content.reveal(), mode);
    if (!written.ok) return written;
    if (written.value) await job.runtime.engine.noteFileTaken(sessionId, name);
  }
  return ok(undefined);
}

/**
 * The session without secrets, one event a line; nothing where there is no session any more. The masked one, where it
 * was asked for, stands beside the full one, by which the next apply knows whose folder this is.
 */
export async function writeSession(job: Job, sessionId: string, folder: string): Promise<Result<unknown>> {
  const isThere = (await job.runtime.engine.view(sessionId)) !== undefined;
  if (!isThere) return ok(undefined);
  const written = await writeSessionFile(job, sessionId, join(folder, "session.json"), false);
  if (!written.ok || !job.options.maskedSession) return written;
  return writeSessionFile(job, sessionId, join(folder, "session-masked.json"), true);
}

async function writeSessionFile(
  job: Job,
  sessionId: string,
  path: string,
  masked: boolean,
): Promise<Result<boolean>> {
  const session = await job.runtime.files.session(sessionId, masked);
  return session.ok ? writeWhole(job, path, session.value, 0o644) : session;
}

/**
 * A file is there in whole, with its rights, or not at all, whenever this process may be killed. Gives whether it was
 * written, and was not there as it should be.
 */
export async function writeWhole(
  { printer }: Pick<Job, "printer">,
  path: string,
  text: string,
  mode: number,
): Promise<Result<boolean>> {
  const beside = `${path}.new`;
  try {
    if ((await textOf(path)) === text) {
      await tighten(path, mode);
      return ok(false);
    }
    await rm(beside, { force: true });
    await writeFile(beside, text, { mode, flag: "wx" });
    await rename(beside, path);
  } catch {
    return refused(unwritten(path));
  }
  printer.wrote(path);
  return ok(true);
}

/** Takes the rights away that others have got since; what somebody has taken away stays so. */
async function tighten(path: string, mode: number): Promise<void> {
  const rights = (await stat(path)).mode & 0o777;
  if ((rights & ~mode) !== 0) await chmod(path, rights & mode);
}

const unwritten = (path: string) => ({
  code: "file-unwritten",
  message: `The file can't be written: ${path}`,
  remedy:
    "Make room and give yourself the right to write there, then call this again; nothing is made twice.",
});
