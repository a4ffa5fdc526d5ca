import { stepOf } from "../fold/fold";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { lookingAt, observeAndPlan } from "./make-plan";
import { openPorts } from "./open-ports";
import { type Ending, type Run, runEnded } from "./run";
import { runChanges } from "./run-changes";
import type { SessionLog } from "./session-log";
import { settleIntents } from "./settle-intents";
import { verifyAndLearn } from "./verify-and-learn";

/** One run from look to look: observe, compare with what was confirmed, apply, observe again, learn. */
export async function runPlan(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  runId: string,
): Promise<void> {
  const entry = awsEntryOf(context, id);
  const ports = await openPorts(context, log, id, runId);
  const end = async (ending: Ending) => void (await log.append([runEnded({ entry, runId }, ending)]));
  if (!ports.ok) return end({ outcome: "failed", problem: ports.problem });
  try {
    // Answers may have changed since a write was broken off, and with them the plan: what it left is found first.
    const settled = await settleIntents(context, log, id);
    if (!settled.ok) return end({ outcome: "failed", problem: settled.problem });
    const step = stepOf(log.view(), id);
    const { facts } = log.view();
    const now = await observeAndPlan(context, entry, ports.value, step.answers ?? {}, facts);
    const run: Run = { context, log, entry, ports: ports.value, desired: now.desired, facts, runId };
    if (now.plan.fingerprint !== step.plan?.fingerprint) {
      const shown = [
        { type: "step.observed", step: id, observed: now.observed },
        { type: "plan.made", step: id, plan: now.plan },
      ] as const;
      return void (await log.append([
        ...shown,
        runEnded(run, { outcome: "stale-plan", problem: accountMoved }),
      ]));
    }
    const outcome = await runChanges(run, now.plan.changes);
    const changed = (stepOf(log.view(), id).run?.changes.length ?? 0) > 0;
    if (outcome === "done") await verifyAndLearn(run, changed);
    else if (outcome !== "replaced") await end({ outcome });
  } catch (error) {
    await end({ outcome: "failed", problem: context.errors.read(error, lookingAt(entry)).problem });
  }
}

const accountMoved = {
  code: "stale-plan",
  message: "The account has changed since these changes were shown, so none of them was made.",
  remedy: "Look at the changes as they are now and confirm those.",
};
