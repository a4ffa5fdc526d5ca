import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../change";
import { stepOf } from "../fold/fold";
import type { Answers, StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { lookingAt, makePlan, observeAndPlan } from "./make-plan";
import { openPorts } from "./open-ports";
import { saveAnswers } from "./save-answers";
import type { SessionLog } from "./session-log";
import { confirmPlan, type StartedRun } from "./start-run";
import { withUnknowns } from "./unknown-facts";

/**
 * The plan that a step would have with some answers changed. Nothing is saved: whoever only looks at an offered
 * repair must be able to go on without it. What earlier steps have yet to find out stands in it as a readable text.
 */
export async function previewPlan(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  changed: Answers,
): Promise<Result<Plan>> {
  const entry = awsEntryOf(context, id);
  const ports = await openPorts(context, log, id);
  if (!ports.ok) return ports;
  try {
    const answers = { ...stepOf(log.view(), id).answers, ...changed };
    const facts = withUnknowns(entry, log.view().facts);
    return ok((await observeAndPlan(context, entry, ports.value, answers, facts)).plan);
  } catch (error) {
    return refused(context.errors.read(error, lookingAt(entry)).problem);
  }
}

/** Saves the changed answers and applies their plan, if it is still the one that was shown. */
export async function applyPreviewed(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  changed: Answers,
  fingerprint: string,
): Promise<Result<StartedRun>> {
  const step = stepOf(log.view(), id);
  const typed = { ...step.answers, ...changed };
  const saved = await saveAnswers(context, log, {
    step: id,
    typed,
    secrets: {},
    revision: step.revision,
    confirmed: true,
  });
  if (!saved.ok) return saved;
  const plan = await makePlan(context, log, id);
  if (!plan.ok) return plan;
  if (plan.value.fingerprint !== fingerprint) return refused(accountMoved);
  return confirmPlan(context, log, id, plan.value.planId, []);
}

const accountMoved = {
  code: "stale-plan",
  message: "The account has changed since this repair was shown.",
  remedy: "Look at the changes as they are now and confirm those.",
};
