import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import { isRunning } from "../fold/is-running";
import type { StepView } from "../view";
import type { StepId } from "../words";
import { runInBackground } from "./background";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { alreadyRunning, takeLease } from "./lease";
import { runProof } from "./run-proof";
import { runStep } from "./run-step";
import { openSession, type SessionLog } from "./session-log";
import { runUndo } from "./undo/run-undo";

/** A run under way. `ended` is for the terminal and for tests; pages follow the events. */
export interface StartedRun {
  readonly runId: string;
  readonly ended: Promise<void>;
}

/** What a run begins with: the plan it applies, and the run that it goes on with. The proof has neither. */
export interface RunStart {
  readonly planId?: string;
  readonly continues?: string;
  readonly purpose?: "undo";
  readonly next?: readonly string[];
}

/**
 * Applies the plan that was shown, once: a second press, a second tab or an older plan is refused. `consents` are the
 * ids of the changes that ask for more than the plan's confirmation and got it.
 */
export async function confirmPlan(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  planId: string,
  consents: readonly string[],
): Promise<Result<StartedRun>> {
  return startRun(context, log, id, (step) => {
    if (step.run?.planId === planId) return refused(alreadyApplied);
    if (step.plan?.planId !== planId) return refused(planIsGone);
    if (step.plan.blockers[0]) return refused(step.plan.blockers[0]);
    const unasked = step.plan.changes.find((change) => change.consent && !consents.includes(change.id));
    return unasked ? refused(needsConsent) : ok({ planId });
  });
}

export async function startProof(context: EngineContext, log: SessionLog): Promise<Result<StartedRun>> {
  return startRun(context, log, "proof", (step) =>
    step.status === "blocked" ? refused(nothingToProve) : ok({}),
  );
}

const STARTS_MAX = 5;
/** Between two tries: a run that has just ended still holds its lease for a moment. */
const PAUSE_MS = 100;

/** Only one of several starters can append run.started as the next event; the others look again and are refused. */
export async function startRun(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  decide: (step: StepView) => Result<RunStart>,
): Promise<Result<StartedRun>> {
  const { store, clock } = context;
  for (let tries = 0; tries < STARTS_MAX; tries += 1) {
    const view = await log.refresh();
    if (isRunning(view)) return refused(alreadyRunning);
    const decision = decide(stepOf(view, id));
    if (!decision.ok) return decision;
    const runId = context.newId();
    const { purpose } = decision.value;
    if (await takeLease(context, log.sessionId, runId)) {
      const started: EventBody = { type: "run.started", step: id, runId, ...decision.value };
      if (await log.append([started], { expectedSeq: view.lastSeq }))
        return ok({ runId, ended: follow(context, log.sessionId, id, runId, purpose) });
      await store.releaseLease(log.sessionId, runId);
    } else {
      await clock.sleep(PAUSE_MS);
    }
  }
  return refused(alreadyRunning);
}

/** The run has a log of its own: the request that started it may be long over. */
function follow(
  context: EngineContext,
  sessionId: string,
  id: StepId,
  runId: string,
  purpose: RunStart["purpose"],
): Promise<void> {
  return runInBackground(context, sessionId, id, runId, async () => {
    const log = await openSession(context, sessionId);
    if (!log) return;
    const entry = entryOf(context, id);
    if (entry.kind === "proof") await runProof(context, log, entry, runId);
    else await (purpose === "undo" ? runUndo(context, log, id, runId) : runStep(context, log, id, runId));
  });
}

export const planIsGone: Problem = {
  code: "plan-is-gone",
  message: "This plan is no longer the newest one.",
  remedy: "Look at the changes as they are now and confirm those.",
};

export const alreadyApplied: Problem = {
  code: "already-applied",
  message: "This plan was confirmed already; it is applied once only.",
  remedy: "Look at its progress.",
};

export const needsConsent: Problem = {
  code: "consent-needed",
  message: "One of these changes needs your consent of its own.",
  remedy: "Read what it replaces or deletes, tick its box, and confirm again.",
};

const nothingToProve: Problem = {
  code: "not-ready",
  message: "The proof needs everything that the earlier steps set up.",
  remedy: "Finish the earlier steps first.",
};
