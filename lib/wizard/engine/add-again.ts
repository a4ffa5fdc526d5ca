import type { Json } from "@/lib/domain/json";
import type { StepPlan } from "../change";
import type { EventBody } from "../events";
import { sealPlan } from "../fingerprint";
import { stepOf } from "../fold/fold";
import type { AnyAwsStep } from "../step";
import type { RunView } from "../view";
import type { Run } from "./run";

/** A run that goes on where another one left off, and the events that begin it. */
export interface NextRun {
  readonly runId: string;
  readonly events: readonly EventBody[];
}

/**
 * After a failed check: the next run, where nothing is missing but what this one has added and somebody else has
 * overwritten at the same moment. It is the same addition to what is there now, so nobody is asked again.
 */
export function addAgain(run: Run, observed: Json, addedAgain: number): NextRun | undefined {
  const { context, entry, desired, log, runId } = run;
  const now = stepOf(log.view(), entry.id).run;
  if (addedAgain >= TIMES_MAX || now?.runId !== runId || now.stopAsked) return undefined;
  const plan = entry.plan(observed, desired);
  if (!isLostAddition(entry, plan, now)) return undefined;
  const sealed = sealPlan(plan, context.newId());
  const next = context.newId();
  return {
    runId: next,
    events: [
      { type: "plan.made", step: entry.id, plan: sealed },
      { type: "run.started", step: entry.id, runId: next, planId: sealed.planId, continues: runId },
    ],
  };
}

/** Who loses more often than this has a rival that does not look. */
const TIMES_MAX = 2;

function isLostAddition(
  entry: AnyAwsStep,
  { changes, blockers }: StepPlan,
  { changes: made }: RunView,
): boolean {
  if (blockers.length > 0 || changes.length === 0) return false;
  return changes.every((change) => {
    const earlier = made.find(({ state, change: { id } }) => state === "done" && id === change.id)?.change;
    return (
      change.consent === undefined && earlier !== undefined && entry.addsAgain?.(earlier, change) === true
    );
  });
}
