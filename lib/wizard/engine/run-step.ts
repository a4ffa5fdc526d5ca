import { stepOf } from "../fold/fold";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { type Direction, runPlan } from "./run-plan";
import type { SessionLog } from "./session-log";
import { verifyAndLearn } from "./verify-and-learn";

/**
 * One run onward, and the one that adds again what somebody else has overwritten at the same moment. That one works
 * under the lease of the first.
 *
 * @param addedAgain how often the step has gone on by itself already
 */
export async function runStep(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  runId: string,
  addedAgain = 0,
): Promise<void> {
  let next: string | undefined;
  const conclude: Direction["conclude"] = async (run, changed) => {
    next = await verifyAndLearn(run, changed, addedAgain);
  };
  await runPlan(context, log, id, runId, async (...world) => onward(...world, conclude));
  if (next === undefined) return;
  context.alive.add(next);
  try {
    await runStep(context, log, id, next, addedAgain + 1);
  } finally {
    context.alive.delete(next);
  }
}

function onward(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  conclude: Direction["conclude"],
): Direction {
  return {
    entry: awsEntryOf(context, id),
    confirmed: stepOf(log.view(), id).plan,
    shown: ({ observed, plan }) => [
      { type: "step.observed", step: id, observed },
      { type: "plan.made", step: id, plan },
    ],
    conclude,
  };
}
