import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../change";
import { stepOf } from "../fold/fold";
import type { Answers, Facts, StepId } from "../words";
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
  const preview = await previewStep(context, log, id, changed, {});
  return preview.ok ? ok(preview.value.plan) : preview;
}

export interface StepPreview {
  readonly plan: Plan;
  /** What the step would learn from the account as it is now. */
  readonly learns: Facts;
}

/** The same for a row of steps that are only looked at: `foreseen` is what the earlier ones of them would learn. */
export async function previewStep(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  changed: Answers,
  foreseen: Facts,
): Promise<Result<StepPreview>> {
  const entry = awsEntryOf(context, id);
  const parsed = entry.parse({ ...stepOf(log.view(), id).answers, ...changed }, {});
  if (!parsed.ok) return refused(parsed.problems[0] ?? unusableAnswers);
  const ports = await openPorts(context, log, id);
  if (!ports.ok) return ports;
  try {
    const facts = withUnknowns(entry, { ...log.view().facts, ...foreseen });
    const { plan, observed, desired } = await observeAndPlan(
      context,
      entry,
      ports.value,
      parsed.answers,
      facts,
    );
    return ok({ plan, learns: entry.learn(observed, desired) });
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

const unusableAnswers = {
  code: "answers-unusable",
  message: "The answers of this step can't be used as they are.",
  remedy: "Look at them again and correct them.",
};

const accountMoved = {
  code: "stale-plan",
  message: "The account has changed since this repair was shown.",
  remedy: "Look at the changes as they are now and confirm those.",
};
