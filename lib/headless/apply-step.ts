import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "@/lib/wizard/change";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { StepId } from "@/lib/wizard/words";
import { confirmed } from "./confirm";
import { followRun } from "./follow-run";
import type { Job } from "./job";
import { saveFromFile } from "./open-setup";

/** Plans one step, has it confirmed and applies it; gives how many changes were made. */
export async function applyStep(job: Job, sessionId: string, step: StepId): Promise<Result<number>> {
  const { engine } = job.runtime;
  const saved = await saveFromFile(job, sessionId, step);
  if (!saved.ok) return saved;
  const planned = await planFrom(job, sessionId, step);
  if (!planned.ok) return planned;
  const { changes, kept, planId } = planned.value;
  for (const entry of kept) job.printer.kept(step, entry);
  const agreed = await confirmed(job, step, changes);
  if (!agreed.ok) return agreed;
  const consents = changes.map(({ id }) => id);
  const started = await engine.confirmPlan(sessionId, step, planId, consents);
  if (!started.ok) return started;
  const done = await followRun(job, sessionId, step, started.value);
  return done.ok ? ok(changes.length) : done;
}

/** A run that a crash or a problem left unfinished is settled before a new plan is made. */
async function planFrom(
  { runtime: { engine } }: Job,
  sessionId: string,
  step: StepId,
): Promise<Result<Plan>> {
  const view = await engine.view(sessionId);
  const left = view && stepOf(view, step);
  if (left && left.openIntents.length > 0) {
    const settled = await engine.settleIntents(sessionId, step);
    if (!settled.ok) return settled;
  }
  const planned = await engine.makePlan(sessionId, step);
  if (!planned.ok) return planned;
  const blocker: Problem | undefined = planned.value.blockers[0];
  return blocker ? refused(blocker) : planned;
}
