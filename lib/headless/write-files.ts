import "server-only";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result, refused } from "@/lib/domain/result";
import { textOf } from "./delivered-texts";
import type { Job } from "./job";

/** application.yml, certificate and key for the BlueRange server; prints those that were not there as they should be. */
export async function writeFiles(job: Job, sessionId: string, folder: string): Promise<Result<undefined>> {
  const files = await job.runtime.files.delivery(sessionId);
  if (!files.ok) return files;
  for (const { name, mode, content } of files.value.filter(({ name }) => name !== "README.txt")) {
    const written = await writeWhole(job, join(folder, name), content.reveal(), mode);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** The session without secrets, one event a line; nothing where there is no session any more. */
export async function writeSession(job: Job, sessionId: string, folder: string): Promise<Result<undefined>> {
  const isThere = (await job.runtime.engine.view(sessionId)) !== undefined;
  if (!isThere) return ok(undefined);
  const session = await job.runtime.files.session(sessionId);
  return session.ok ? writeWhole(job, join(folder, "session.json"), session.value, 0o644) : session;
}

/** A file is there in whole, with its rights, or not at all, whenever this process may be killed. */
async function writeWhole(
  { printer }: Job,
  path: string,
  text: string,
  mode: number,
): Promise<Result<undefined>> {
  if ((await textOf(path)) === text) return ok(undefined);
  const beside = `${path}.new`;
  try {
    await rm(beside, { force: true });
    await writeFile(beside, text, { mode, flag: "wx" });
    await rename(beside, path);
  } catch {
    return refused(unwritten(path));
  }
  printer.wrote(path);
  return ok(undefined);
}

const unwritten = (path: string) => ({
  code: "file-unwritten",
  message: `The file can't be written: ${path}`,
  remedy:
    "Make room and give yourself the right to write there, then call apply again; nothing is made twice.",
});
