import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { applyStep } from "./apply-step";
import { deliveredTexts } from "./delivered-texts";
import { accountSteps, type Job } from "./job";
import { closeSetup, isPassing, type OpenedSetup, openSetup } from "./open-setup";
import { readOwnFile, tellQuestions } from "./own-file";
import { printTarget } from "./print-target";
import { type Proven, prove } from "./prove";
import { checkOwner, prepareFolder } from "./target-folder";
import { writeFiles, writeSession } from "./write-files";

/** Sets everything up, proves it and writes the files. Run again, it changes nothing and says so. */
export async function applySetup(job: Job, folder: string): Promise<Result<number>> {
  const own = await readOwnFile(job.options);
  if (!own.ok) return own;
  const prepared = await prepareFolder(folder, own.value);
  if (!prepared.ok) return prepared;
  const opened = await openSetup(job, "save");
  if (!opened.ok) return opened;
  const ours = await checkOwner(folder, opened.value.view);
  if (own.value) job.runtime.ownYmls.put(opened.value.sessionId, own.value);
  const changed = ours.ok ? await setUp(job, opened.value, folder) : ours;
  const written = await leave(job, opened.value, changed, ours.ok ? folder : undefined);
  if (!changed.ok) return changed;
  if (!written.ok) return written;
  const { changes, usersRefused } = changed.value;
  job.printer.ended(changes === 0 ? "nothing-to-do" : "done", changes, usersRefused);
  return ok(0);
}

/**
 * Closes the session and writes its file into the folder, after a problem too: it is what support asks for. A session
 * that has changed nothing is deleted when it is closed, so its file comes first, where there is a problem to tell of.
 */
async function leave(
  job: Job,
  opened: OpenedSetup,
  changed: Result<Proven>,
  folder: string | undefined,
): Promise<Result<unknown>> {
  const write = async (): Promise<Result<unknown>> =>
    folder === undefined ? ok(undefined) : writeSession(job, opened.sessionId, folder);
  const isFailed = !changed.ok && changed.problem.code !== "not-confirmed";
  const goes = await isPassing(job, opened);
  const told = goes && isFailed ? await write() : ok(undefined);
  await closeSetup(job, opened);
  return goes ? told : write();
}

/** Gives how many changes were made in the account, those of a repair among them. */
async function setUp(job: Job, opened: OpenedSetup, folder: string): Promise<Result<Proven>> {
  const { runtime } = job;
  const { sessionId } = opened;
  printTarget(job, opened);
  await runtime.recallSecrets(sessionId, await deliveredTexts(folder));
  let changed = 0;
  for (const step of accountSteps) {
    const applied = await applyStep(job, sessionId, step);
    if (!applied.ok) return applied;
    changed += applied.value;
  }
  const proven = await prove(job, sessionId);
  if (!proven.ok) return proven;
  await tellQuestions(job, sessionId);
  const written = await writeFiles(job, sessionId, folder);
  return written.ok ? ok({ ...proven.value, changes: changed + proven.value.changes }) : written;
}
