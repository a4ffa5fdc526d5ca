import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "../../fold/fold";
import type { SessionView, StepView } from "../../view";
import type { EngineContext } from "../context";
import type { SessionLog } from "../session-log";
import {
  alreadyApplied,
  needsConsent,
  planIsGone,
  type RunStart,
  type StartedRun,
  startRun,
} from "../start-run";
import { awsEntriesBackwards } from "./make-undo-plans";

export interface UndoConfirmation {
  /** Of all plans that were shown and are to be applied. */
  readonly planIds: readonly string[];
  /** As typed. Nobody deletes things in an account that they take for another one. */
  readonly accountId: string;
  /** Ids of the changes that ask for more than this confirmation and got it. */
  readonly consents: readonly string[];
}

/** Applies the plans that were shown, the last step first, one after the other. Each is applied once. */
export async function confirmUndo(
  context: EngineContext,
  log: SessionLog,
  confirmation: UndoConfirmation,
): Promise<Result<StartedRun>> {
  const [first, ...rest] = stepsToUndo(context, log.view(), confirmation);
  if (!first) return refused(planIsGone);
  return startRun(context, log, first.id, () => {
    const steps = [first, ...rest].map(({ id }) => stepOf(log.view(), id));
    return decide(log.view(), steps, confirmation);
  });
}

/** Those whose shown plan, or whose last run, is among the confirmed ones. */
function stepsToUndo(
  context: EngineContext,
  view: SessionView,
  { planIds }: UndoConfirmation,
): readonly StepView[] {
  return awsEntriesBackwards(context)
    .map(({ id }) => stepOf(view, id))
    .filter(({ run, undoPlan }) =>
      [run?.planId, undoPlan?.planId].some((planId) => planId !== undefined && planIds.includes(planId)),
    );
}

function decide(
  { facts }: SessionView,
  steps: readonly StepView[],
  { planIds, accountId, consents }: UndoConfirmation,
): Result<RunStart> {
  if (steps.some(({ run }) => run?.planId !== undefined && planIds.includes(run.planId)))
    return refused(alreadyApplied);
  const plans = steps.flatMap(({ undoPlan }) => undoPlan ?? []);
  const ids = plans.map(({ planId }) => planId);
  const [planId, ...next] = ids;
  if (planId === undefined || ids.length !== planIds.length || !planIds.every((id) => ids.includes(id)))
    return refused(planIsGone);
  const blocker = plans.flatMap(({ blockers }) => blockers)[0];
  if (blocker) return refused(blocker);
  if (accountId.trim() !== facts.accountId) return refused(otherAccountId);
  const changes = plans.flatMap((plan) => plan.changes);
  if (changes.some(({ id, consent }) => consent && !consents.includes(id))) return refused(needsConsent);
  return ok({ planId, purpose: "undo", ...(next.length > 0 && { next }) });
}

const otherAccountId: Problem = {
  code: "account-id-differs",
  message: "This is not the ID of the account in which the setup was made.",
  remedy: "Enter the 12 digits of that account's ID; it stands with what would be undone.",
  field: "accountId",
};
