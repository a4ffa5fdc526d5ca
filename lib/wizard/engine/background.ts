import { stepOf } from "../fold/fold";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { keepLease } from "./lease";
import { openSession } from "./session-log";

/**
 * Works on after the request that asked for it is over. A fault ends the run in the session too, so that no page
 * waits for ever. Never rejects.
 */
export async function runInBackground(
  context: EngineContext,
  sessionId: string,
  step: StepId,
  runId: string,
  work: () => Promise<void>,
): Promise<void> {
  context.alive.add(runId);
  try {
    await keepLease(context, sessionId, runId, work);
  } catch (error) {
    context.reportFault(error);
    await endWithFault(context, sessionId, step, runId).catch(context.reportFault);
  } finally {
    context.alive.delete(runId);
  }
}

/** Not for a run that has ended already: the fault came after it. */
async function endWithFault(
  context: EngineContext,
  sessionId: string,
  step: StepId,
  runId: string,
): Promise<void> {
  const log = await openSession(context, sessionId);
  const run = log && stepOf(log.view(), step).run;
  if (run?.runId !== runId || run.state !== "running") return;
  await log?.append([{ type: "run.ended", step, runId, outcome: "failed", problem: wizardFault }]);
}

const wizardFault = {
  code: "wizard-fault",
  message: "Something went wrong inside this wizard, not in your account.",
  remedy: "Try again; if it happens again, save the session file and send it to support.",
};
