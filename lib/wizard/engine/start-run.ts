import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import type { StepView } from "../view";
import type { StepId } from "../words";
import { runInBackground } from "./background";
import type { EngineContext } from "./context";
import { continues } from "./continues";
import { entryOf } from "./entries";
import { holdLease } from "./lease";
import { makePlan } from "./make-plan";
import { runPlan } from "./run-plan";
import { runProof } from "./run-proof";
import { openSession, type SessionLog } from "./session-log";
import { settleIntents } from "./settle-intents";

/** A run under way. `ended` is for the terminal and for tests; pages follow the events. */
export interface StartedRun {
  readonly runId: string;
  readonly ended: Promise<void>;
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
  return start(context, log, id, (step) => {
    if (step.plan?.planId !== planId) return refused(planIsGone);
    if (step.run?.planId === planId) return refused(alreadyApplied);
    if (step.plan.blockers[0]) return refused(step.plan.blockers[0]);
    const unasked = step.plan.changes.find((change) => change.consent && !consents.includes(change.id));
    return unasked ? refused(needsConsent) : ok({ planId });
  });
}

/**
 * Goes on after a stop. First finds out what became of writes whose end is unknown, then plans anew. What is left of
 * the confirmed plan needs no new confirmation; anything else does, and is only shown.
 */
export async function tryAgain(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
): Promise<Result<StartedRun | undefined>> {
  const before = stepOf(log.view(), id);
  if (id === "proof") return startProof(context, log);
  if (!before.run || before.run.state === "running") return refused(nothingToContinue);
  const settled = await settleIntents(context, log, id);
  if (!settled.ok) return settled;
  const confirmed = before.run.changes.map(({ change }) => change);
  const plan = await makePlan(context, log, id);
  if (!plan.ok) return plan;
  if (
    before.run.state === "stale-plan" ||
    plan.value.blockers.length > 0 ||
    !continues(plan.value, confirmed)
  )
    return ok(undefined);
  return start(context, log, id, () => ok({ planId: plan.value.planId, continues: before.run?.runId }));
}

export async function startProof(context: EngineContext, log: SessionLog): Promise<Result<StartedRun>> {
  return start(context, log, "proof", (step) =>
    step.status === "blocked" ? refused(nothingToProve) : ok({}),
  );
}

type Start = { readonly planId?: string; readonly continues?: string | undefined };

const STARTS_MAX = 5;

/** Only one of several starters can append run.started as the next event; the others look again and are refused. */
async function start(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  decide: (step: StepView) => Result<Start>,
): Promise<Result<StartedRun>> {
  for (let attempt = 0; attempt < STARTS_MAX; attempt += 1) {
    const view = await log.refresh();
    if (view.steps.some(({ run }) => run?.state === "running")) return refused(alreadyRunning);
    const decision = decide(stepOf(view, id));
    if (!decision.ok) return decision;
    const runId = context.newId();
    const { planId, continues: earlier } = decision.value;
    const started: EventBody = {
      type: "run.started",
      step: id,
      runId,
      ...(planId && { planId }),
      ...(earlier && { continues: earlier }),
    };
    if (!(await holdLease(context, log.sessionId))) return refused(alreadyRunning);
    if (await log.append([started], { expectedSeq: view.lastSeq }))
      return ok({ runId, ended: follow(context, log.sessionId, id, runId) });
  }
  return refused(alreadyRunning);
}

/** The run has a log of its own: the request that started it may be long over. */
function follow(context: EngineContext, sessionId: string, id: StepId, runId: string): Promise<void> {
  return runInBackground(context, sessionId, id, runId, async () => {
    const log = await openSession(context, sessionId);
    if (!log) return;
    const entry = entryOf(context, id);
    await (entry.kind === "proof" ? runProof(context, log, entry, runId) : runPlan(context, log, id, runId));
  });
}

const planIsGone: Problem = {
  code: "plan-is-gone",
  message: "This plan is no longer the newest one.",
  remedy: "Look at the changes as they are now and confirm those.",
};

const alreadyApplied: Problem = {
  code: "already-applied",
  message: "This plan was confirmed already; it is applied once only.",
  remedy: "Look at its progress.",
};

const needsConsent: Problem = {
  code: "consent-needed",
  message: "One of these changes needs your consent of its own.",
  remedy: "Read what it replaces or deletes, tick its box, and confirm again.",
};

const alreadyRunning: Problem = {
  code: "already-running",
  message: "Changes of this setup are under way already, perhaps in another tab.",
  remedy: "Watch their progress, and go on when they have ended.",
};

const nothingToContinue: Problem = {
  code: "nothing-to-continue",
  message: "There is nothing that could be tried again.",
  remedy: "Review the changes of this step.",
};

const nothingToProve: Problem = {
  code: "not-ready",
  message: "The proof needs everything that the earlier steps set up.",
  remedy: "Finish the earlier steps first.",
};
