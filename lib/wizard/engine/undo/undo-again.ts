import { ok, type Result, refused } from "@/lib/domain/result";
import type { RunView } from "../../view";
import type { StepId } from "../../words";
import { appendAtRest } from "../append-at-rest";
import type { EngineContext } from "../context";
import { awsEntryOf } from "../entries";
import { withLease } from "../lease";
import { planFailed } from "../plan-failed";
import type { SessionLog } from "../session-log";
import { type StartedRun, startRun } from "../start-run";
import { changedMeanwhile, isRestOf } from "../try-again";
import { planUndo } from "./make-undo-plans";

/** Goes on with an undo that stopped, and then with those that were confirmed with it. */
export async function undoAgain(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  run: RunView,
): Promise<Result<StartedRun | undefined>> {
  const rest = await withLease(context, log.sessionId, () => planRest(context, log, id));
  if (!rest.ok) return rest;
  const plan = rest.value;
  if (!plan || !isRestOf(plan, run)) return ok(undefined);
  const { planId } = plan;
  const next = run.next.length > 0 ? { next: run.next } : {};
  return startRun(context, log, id, (step) =>
    step.undoPlan?.planId === planId
      ? ok({ planId, continues: run.runId, purpose: "undo", ...next })
      : refused(changedMeanwhile),
  );
}

async function planRest(context: EngineContext, log: SessionLog, id: StepId) {
  const plan = await planUndo(context, log, awsEntryOf(context, id));
  if (!plan.ok) return planFailed(log, id, plan.problem, { purpose: "undo" });
  if (!plan.value) return plan;
  const shown = { type: "plan.made", step: id, plan: plan.value, purpose: "undo" } as const;
  const kept = await appendAtRest(log, [shown]);
  return kept.ok ? plan : kept;
}
