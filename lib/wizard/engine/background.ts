import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { holdLease, LEASE_MS } from "./lease";
import { openSession } from "./session-log";

/**
 * Keeps the lease while the work goes on and gives it back at the end. A fault ends the run in the session too, so
 * that no page waits for ever.
 */
export async function runInBackground(
  context: EngineContext,
  sessionId: string,
  step: StepId,
  runId: string,
  work: () => Promise<void>,
): Promise<void> {
  const { store, holder } = context;
  const renew = () => holdLease(context, sessionId).catch(context.reportFault);
  const renewal = setInterval(renew, LEASE_MS / 3);
  renewal.unref();
  try {
    await work();
  } catch (error) {
    context.reportFault(error);
    await endWithFault(context, sessionId, step, runId).catch(context.reportFault);
  } finally {
    clearInterval(renewal);
    await store.releaseLease(sessionId, holder).catch(context.reportFault);
  }
}

async function endWithFault(
  context: EngineContext,
  sessionId: string,
  step: StepId,
  runId: string,
): Promise<void> {
  const log = await openSession(context, sessionId);
  await log?.append([{ type: "run.ended", step, runId, outcome: "failed", problem: wizardFault }]);
}

const wizardFault = {
  code: "wizard-fault",
  message: "Something went wrong inside this wizard, not in your account.",
  remedy: "Try again; if it happens again, save the session file and send it to support.",
};
