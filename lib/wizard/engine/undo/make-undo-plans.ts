import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../../change";
import { madeBy } from "../../made";
import type { AnyAwsStep } from "../../step";
import type { StepId } from "../../words";
import { appendAtRest } from "../append-at-rest";
import type { EngineContext } from "../context";
import { withLease } from "../lease";
import { lookingAt, observeAndPlan } from "../make-plan";
import { openPorts } from "../open-ports";
import { type PlanAim, planFailed } from "../plan-failed";
import type { SessionLog } from "../session-log";
import { settleIntents } from "../settle-intents";
import { undoEntry } from "./undo-entry";

export interface UndoPlan {
  readonly step: StepId;
  readonly plan: Plan;
}

/**
 * What undoing the setup, or one step of it, would do: the last step first, as it would be done. Steps that have
 * written nothing since they were undone last are not in it. Where one of them can't be planned, none is shown.
 * Changes nothing but the session's events.
 */
export function makeUndoPlans(
  context: EngineContext,
  log: SessionLog,
  only?: StepId,
): Promise<Result<readonly UndoPlan[]>> {
  const aim: PlanAim = { purpose: "undo", ...(only === undefined && { scope: "setup" }) };
  return withLease(context, log.sessionId, async () => {
    const plans: UndoPlan[] = [];
    for (const entry of awsEntriesBackwards(context)) {
      if (only !== undefined && entry.id !== only) continue;
      const plan = await planUndo(context, log, entry);
      if (!plan.ok) return planFailed(log, entry.id, plan.problem, aim);
      if (plan.value) plans.push({ step: entry.id, plan: plan.value });
    }
    const shown = plans.map((planned) => ({ type: "plan.made", ...planned, ...aim }) as const);
    const kept = shown.length > 0 ? await appendAtRest(log, shown) : ok(undefined);
    return kept.ok ? ok(plans) : kept;
  });
}

/** Steps are undone in this order: each goes before what it stands on. */
export function awsEntriesBackwards({ entries }: EngineContext): readonly AnyAwsStep[] {
  return entries.flatMap((entry) => (entry.kind === "aws" ? [entry] : [])).toReversed();
}

/** Undefined where the step has written nothing. Nothing is appended but what became of writes without an end. */
export async function planUndo(
  context: EngineContext,
  log: SessionLog,
  entry: AnyAwsStep,
): Promise<Result<Plan | undefined>> {
  await log.refresh();
  const settled = await settleIntents(context, log, entry.id);
  if (!settled.ok) return settled;
  const made = madeBy(await context.store.read(log.sessionId), entry.id);
  if (made.length === 0) return ok(undefined);
  const ports = await openPorts(context, log, entry.id);
  if (!ports.ok) return ports;
  const { facts } = log.view();
  try {
    const { plan } = await observeAndPlan(context, undoEntry(entry, made, facts), ports.value, {
      answers: {},
      facts,
      written: async () => made,
    });
    return ok(plan);
  } catch (error) {
    return refused(context.errors.read(error, lookingAt(entry)).problem);
  }
}
