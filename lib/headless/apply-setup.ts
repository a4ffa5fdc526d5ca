import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { applyStep } from "./apply-step";
import { deliveredTexts } from "./delivered-texts";
import { accountSteps, type Job } from "./job";
import { closeSetup, type OpenedSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";
import { prove } from "./prove";
import { checkOwner, prepareFolder } from "./target-folder";
import { writeFiles, writeSession } from "./write-files";

/** Sets everything up, proves it and writes the files. Run again, it changes nothing and says so. */
export async function applySetup(job: Job, folder: string): Promise<Result<number>> {
  const prepared = await prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const opened = await openSetup(job);
  if (!opened.ok) return opened;
  const ours = await checkOwner(folder, opened.value.view);
  const changed = ours.ok ? await setUp(job, opened.value, folder) : ours;
  await closeSetup(job, opened.value);
  // After a problem too: it is what support asks for.
  const written = ours.ok ? await writeSession(job, opened.value.sessionId, folder) : ours;
  if (!changed.ok) return changed;
  if (!written.ok) return written;
  job.printer.ended(changed.value === 0 ? "nothing-to-do" : "done", changed.value);
  return ok(0);
}

/** Gives how many changes were made in the account. */
async function setUp(job: Job, opened: OpenedSetup, folder: string): Promise<Result<number>> {
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
  const repaired = await prove(job, sessionId);
  if (!repaired.ok) return repaired;
  const written = await writeFiles(job, sessionId, folder);
  return written.ok ? ok(changed + repaired.value) : written;
}
