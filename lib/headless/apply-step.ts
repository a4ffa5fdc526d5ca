import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "@/lib/wizard/change";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { StepId } from "@/lib/wizard/words";
import { confirmed } from "./confirm";
import { followRun } from "./follow-run";
import type { Job } from "./job";
import { saveFromFile } from "./save-from-file";
import { settleStep } from "./settle-step";

/** Plans one step, has it confirmed and applies it; gives how many changes were made. */
export async function applyStep(job: Job, sessionId: string, step: StepId): Promise<Result<number>> {
  const { engine } = job.runtime;
  const settled = await settleStep(job, sessionId, step);
  if (!settled.ok) return settled;
  const saved = await saveFromFile(job, sessionId, step);
  if (!saved.ok) return saved;
  const planned = await plan(job, sessionId, step);
  if (!planned.ok) return planned;
  const { changes, planId } = planned.value;
  const consents = await confirmed(job, step, changes);
  if (!consents.ok) return consents;
  const started = await engine.confirmPlan(sessionId, step, planId, consents.value);
  if (!started.ok) return started;
  const { outcome } = await followRun(job, sessionId, step, started.value);
  return outcome.ok ? ok(changes.length) : outcome;
}

async function plan({ runtime, printer }: Job, sessionId: string, step: StepId): Promise<Result<Plan>> {
  const planned = await runtime.engine.makePlan(sessionId, step);
  if (!planned.ok) return planned;
  const { kept, changes, notices, blockers } = planned.value;
  for (const entry of kept) printer.kept(step, entry);
  const view = await runtime.engine.view(sessionId);
  const remarks = [...((view && stepOf(view, step).notices) ?? []), ...notices];
  if (changes.length > 0) for (const notice of remarks) printer.notice(step, notice);
  return blockers[0] ? refused(blockers[0]) : planned;
}
