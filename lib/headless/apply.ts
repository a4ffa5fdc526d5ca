import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { applyStep } from "./apply-step";
import { accountSteps, type Job } from "./job";
import { openSetup } from "./open-setup";
import { prove } from "./prove";
import { checkTarget, deliveredTexts, writeFiles } from "./write-files";

/** Sets everything up, proves it and writes the files. Run again, it changes nothing and says so. */
export async function apply(job: Job): Promise<Result<number>> {
  const { runtime, printer, command } = job;
  const directory = command.outDir ?? ".";
  const target = await checkTarget(directory);
  if (!target.ok) return target;
  const session = await openSetup(job);
  if (!session.ok) return session;
  await runtime.recallSecrets(session.value, await deliveredTexts(directory));

  let changed = 0;
  for (const step of accountSteps) {
    const applied = await applyStep(job, session.value, step);
    if (!applied.ok) return applied;
    changed += applied.value;
  }
  const proven = await prove(job, session.value);
  if (!proven.ok) return proven;
  const written = await writeFiles(job, session.value, directory);
  if (!written.ok) return written;
  const total = changed + proven.value;
  if (total === 0) printer.ended("nothing-to-do", "Nothing to do: everything was there already.");
  else printer.ended("done", `Done: ${total} changes.`);
  return ok(0);
}
