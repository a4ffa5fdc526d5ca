import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../change";
import { stepOf } from "../fold/fold";
import type { RunView } from "../view";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { continues } from "./continues";
import { withLease } from "./lease";
import { makePlan } from "./make-plan";
import { planFailed } from "./plan-failed";
import type { SessionLog } from "./session-log";
import { settleIntents } from "./settle-intents";
import { type StartedRun, startProof, startRun } from "./start-run";
import { undoAgain } from "./undo/undo-again";

/**
 * Goes on after a stop. First finds out what became of writes whose end is unknown, then plans anew. What is left of
 * the confirmed plan needs no new confirmation; anything else does, and is only shown.
 */
export async function tryAgain(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
): Promise<Result<StartedRun | undefined>> {
  if (id === "proof") return startProof(context, log);
  const { run } = stepOf(log.view(), id);
  // What a run that came to its end has made may be gone since: making it again would need a new confirmation.
  if (!run || run.state === "done") return refused(nothingToContinue);
  if (run.purpose === "undo") return undoAgain(context, log, id, run);
  const rest = await withLease(context, log.sessionId, () => planRest(context, log, id));
  if (!rest.ok) return rest;
  const { planId } = rest.value;
  if (!isRestOf(rest.value, run)) return ok(undefined);
  return startRun(context, log, id, (step) =>
    step.plan?.planId === planId ? ok({ planId, continues: run.runId }) : refused(changedMeanwhile),
  );
}

async function planRest(context: EngineContext, log: SessionLog, id: StepId): Promise<Result<Plan>> {
  await log.refresh();
  const settled = await settleIntents(context, log, id);
  return settled.ok ? makePlan(context, log, id) : planFailed(log, id, settled.problem);
}

export function isRestOf(plan: Plan, { state, changes }: RunView): boolean {
  if (state === "stale-plan" || plan.blockers.length > 0) return false;
  return continues(
    plan,
    changes.map(({ change }) => change),
  );
}

const nothingToContinue: Problem = {
  code: "nothing-to-continue",
  message: "There is nothing that could be tried again.",
  remedy: "Review the changes of this step.",
};

export const changedMeanwhile: Problem = {
  code: "plan-is-gone",
  message: "Somebody else has worked on this step at the same moment.",
  remedy: "Look at the changes as they are now and confirm those.",
};
