import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { Notice, StepId } from "@/lib/wizard/words";
import { deliveredTexts } from "./delivered-texts";
import { accountSteps, type Job } from "./job";
import { closeSetup, type OpenedSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";
import { typedAnswers } from "./save-from-file";

/** Says what apply would change. Changes nothing in AWS. Exit code 2 where something would change. */
export async function plan(job: Job): Promise<Result<number>> {
  const opened = await openSetup(job);
  if (!opened.ok) return opened;
  try {
    const pending = await planAll(job, opened.value);
    if (!pending.ok) return pending;
    job.printer.ended(pending.value === 0 ? "nothing-to-do" : "changes-pending", pending.value);
    return ok(pending.value === 0 ? 0 : 2);
  } finally {
    await closeSetup(job, opened.value);
  }
}

async function planAll(job: Job, opened: OpenedSetup): Promise<Result<number>> {
  const { runtime, printer, command } = job;
  const { sessionId, view } = opened;
  printTarget(job, opened);
  if (command.outDir) await runtime.recallSecrets(sessionId, await deliveredTexts(command.outDir));
  let pending = 0;
  for (const step of accountSteps) {
    if (stepOf(view, step).openIntents.length > 0) printer.notice(step, interrupted);
    const planned = await planStep(job, sessionId, step);
    if (!planned.ok) return planned;
    pending += planned.value;
  }
  return ok(pending);
}

async function planStep(job: Job, sessionId: string, step: StepId): Promise<Result<number>> {
  const { runtime, printer } = job;
  const typed = await typedAnswers(job, sessionId, step);
  if (!typed.ok) return typed;
  const planned = await runtime.engine.previewPlan(sessionId, step, typed.value);
  if (!planned.ok) return planned;
  const { changes, kept, notices, blockers } = planned.value;
  for (const entry of kept) printer.kept(step, entry);
  for (const change of changes) printer.planned(step, change);
  if (changes.length > 0) for (const notice of notices) printer.notice(step, notice);
  return blockers[0] ? refused(blockers[0]) : ok(changes.length);
}

const interrupted: Notice = {
  tone: "warning",
  code: "interrupted",
  text: "An earlier run was interrupted. Apply first finds out what became of its last change, so it may find less to do.",
};
