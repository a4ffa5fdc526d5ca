import type { Plan } from "../change";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import type { AnyAwsStep } from "../step";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { lookingAt, observeAndPlan } from "./make-plan";
import { openPorts } from "./open-ports";
import { type Ending, type Run, runEnded } from "./run";
import { runChanges } from "./run-changes";
import type { SessionLog } from "./session-log";
import { settleIntents } from "./settle-intents";
import { writtenBy } from "./written-by";

/** Where a run leads: on, or back. */
export interface Direction {
  /** Plans, applies and verifies. */
  readonly entry: AnyAwsStep;
  readonly confirmed: Plan | undefined;
  /** What is appended to show the plan of now, where it is another one. */
  shown(now: Awaited<ReturnType<typeof observeAndPlan>>): readonly EventBody[];
  /** Closes the run when all changes are made. */
  conclude(run: Run, changed: boolean): Promise<void>;
}

/** One run from look to look: observe, compare with what was confirmed, apply, observe again, conclude. */
export async function runPlan(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  runId: string,
  directionOf: (context: EngineContext, log: SessionLog, id: StepId) => Promise<Direction>,
): Promise<void> {
  const entry = awsEntryOf(context, id);
  const ports = await openPorts(context, log, id, runId);
  const end = async (ending: Ending) => void (await log.append([runEnded({ entry, runId }, ending)]));
  if (!ports.ok) return end({ outcome: "failed", problem: ports.problem });
  try {
    // Answers may have changed since a write was broken off, and with them the plan: what it left is found first.
    const settled = await settleIntents(context, log, id);
    if (!settled.ok) return end({ outcome: "failed", problem: settled.problem });
    const direction = await directionOf(context, log, id);
    const outcome = await runInDirection(context, log, direction, { id, runId, ports: ports.value });
    if (outcome) await end(outcome);
  } catch (error) {
    await end({ outcome: "failed", problem: context.errors.read(error, lookingAt(entry)).problem });
  }
}

/** How the run ends, unless it has its end already. */
async function runInDirection(
  context: EngineContext,
  log: SessionLog,
  { entry, confirmed, shown, conclude }: Direction,
  { id, runId, ports }: Pick<Run, "runId" | "ports"> & { readonly id: StepId },
): Promise<Ending | undefined> {
  const { facts } = log.view();
  const answers = stepOf(log.view(), id).answers ?? {};
  const written = writtenBy(context, log, id);
  const now = await observeAndPlan(context, entry, ports, { answers, facts, written });
  const run: Run = { context, log, entry, ports, desired: now.desired, facts, runId };
  if (now.plan.fingerprint !== confirmed?.fingerprint) {
    const ended = runEnded(run, { outcome: "stale-plan", problem: accountMoved });
    await log.append([...shown(now), ended]);
    return undefined;
  }
  const outcome = await runChanges(run, now.plan.changes);
  if (outcome === "replaced") return undefined;
  if (outcome !== "done") return { outcome };
  await conclude(run, (stepOf(log.view(), id).run?.changes.length ?? 0) > 0);
  return undefined;
}

const accountMoved = {
  code: "stale-plan",
  message: "The account has changed since these changes were shown, so none of them was made.",
  remedy: "Look at the changes as they are now and confirm those.",
};
