import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import { answersOfStep } from "./answers-file";
import { accountSteps, type Job } from "./job";
import { openSetup } from "./open-setup";

/** Says what apply would change. Changes nothing in AWS. Exit code 2 where something would change. */
export async function plan(job: Job): Promise<Result<number>> {
  const { runtime, printer, answers } = job;
  const session = await openSetup(job);
  if (!session.ok) return session;
  let pending = 0;
  for (const step of accountSteps) {
    const defaults = await runtime.engine.answersFor(session.value, step);
    if (!defaults.ok) return defaults;
    const planned = await runtime.engine.previewPlan(session.value, step, {
      ...defaults.value,
      ...answersOfStep(answers, step),
    });
    if (!planned.ok) return planned;
    const { changes, kept, blockers } = planned.value;
    for (const entry of kept) printer.kept(step, entry);
    for (const change of changes) printer.planned(step, change);
    if (blockers[0]) return refused(blockers[0]);
    pending += changes.length;
  }
  if (pending === 0) printer.ended("nothing-to-do", "Nothing to do: everything is there already.");
  else printer.ended("changes-pending", `${pending} changes pending. Nothing has been changed.`);
  return ok(pending === 0 ? 0 : 2);
}
