/** For tests: undoing as a person does, through the engine alone. */
import { practiceAccountId } from "@/lib/practice/world";
import type { Engine } from "@/lib/wizard/engine/engine";
import type { UndoPlan } from "@/lib/wizard/engine/undo/make-undo-plans";
import type { StepId } from "@/lib/wizard/words";
import { got } from "./walk";

/** Shows the plans, confirms all of them with every consent, and waits for the end of the last run. */
export async function undo(engine: Engine, sessionId: string, only?: StepId): Promise<readonly UndoPlan[]> {
  const plans = got(await engine.makeUndoPlans(sessionId, only));
  if (plans.length > 0) await got(await engine.confirmUndo(sessionId, confirmationOf(plans))).ended;
  return plans;
}

export function confirmationOf(plans: readonly UndoPlan[], accountId: string = practiceAccountId) {
  return {
    planIds: plans.map(({ plan }) => plan.planId),
    accountId,
    consents: plans.flatMap(({ plan }) => plan.changes.map(({ id }) => id)),
  };
}
