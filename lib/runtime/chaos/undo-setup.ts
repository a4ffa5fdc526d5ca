import type { Engine } from "@/lib/wizard/engine/engine";
import { connect, type Ended, lookAlikeAccountId } from "./start-setup";

/** Takes back everything that the session has made, agreeing to nothing beyond the plans. */
export async function undoSetup(engine: Engine, sessionId: string): Promise<Ended> {
  // The proof may have ended with the credentials forgotten; an undo asks for them like every change.
  await connect(engine, sessionId);
  const plans = await engine.makeUndoPlans(sessionId);
  if (!plans.ok) return plans.problem.code;
  if (plans.value.length === 0) return "nothing-to-undo";
  const planIds = plans.value.map(({ plan }) => plan.planId);
  const accountId = lookAlikeAccountId;
  const run = await engine.confirmUndo(sessionId, { planIds, accountId, consents: [] });
  if (!run.ok) return run.problem.code;
  await run.value.ended;
  const left = await engine.makeUndoPlans(sessionId);
  if (!left.ok) return left.problem.code;
  return left.value.length === 0 ? "done" : "something is left to undo";
}
