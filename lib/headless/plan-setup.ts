import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "@/lib/wizard/change";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { Facts, Notice, StepId } from "@/lib/wizard/words";
import { deliveredTexts } from "./delivered-texts";
import { accountSteps, type Job } from "./job";
import { closeSetup, type OpenedSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";
import { typedAnswers } from "./save-from-file";

/** Says what apply would change. Changes nothing in AWS. Exit code 2 where something would change. */
export async function planSetup(job: Job, folder: string | undefined): Promise<Result<number>> {
  const opened = await openSetup(job, "look");
  if (!opened.ok) return opened;
  try {
    const pending = await planAll(job, opened.value, folder);
    if (!pending.ok) return pending;
    job.printer.ended(pending.value === 0 ? "nothing-to-do" : "changes-pending", pending.value);
    return ok(pending.value === 0 ? 0 : 2);
  } finally {
    await closeSetup(job, opened.value);
  }
}

async function planAll(job: Job, opened: OpenedSetup, folder: string | undefined): Promise<Result<number>> {
  const { runtime, printer } = job;
  const { sessionId, view } = opened;
  printTarget(job, opened);
  if (folder) await runtime.recallSecrets(sessionId, await deliveredTexts(folder));
  let pending = 0;
  let foreseen: Facts = {};
  for (const step of accountSteps) {
    if (stepOf(view, step).openIntents.length > 0) printer.notice(step, interrupted);
    const typed = await typedAnswers(job, sessionId, step);
    if (!typed.ok) return typed;
    const preview = await runtime.engine.previewStep(sessionId, step, typed.value, foreseen);
    if (!preview.ok) return preview;
    const { plan, learns } = preview.value;
    printPlan(job, step, plan);
    if (plan.blockers[0]) return refused(plan.blockers[0]);
    pending += plan.changes.length;
    foreseen = { ...foreseen, ...learns };
  }
  return ok(pending);
}

function printPlan({ printer }: Job, step: StepId, { changes, kept, notices }: Plan): void {
  for (const entry of kept) printer.kept(step, entry);
  for (const change of changes) printer.planned(step, change);
  if (changes.length > 0) for (const notice of notices) printer.notice(step, notice);
}

const interrupted: Notice = {
  tone: "warning",
  code: "interrupted",
  text: "An earlier run was interrupted. Apply first finds out what became of its last change, so it may find less to do.",
};
