import { ok, type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../change";
import { stepOf } from "../fold/fold";
import type { Answers, Facts, StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { lookingAt, observeAndPlan } from "./make-plan";
import { openPorts } from "./open-ports";
import type { SessionLog } from "./session-log";
import { withUnknowns } from "./unknown-facts";
import { writtenBy } from "./written-by";

export interface StepPreview {
  readonly plan: Plan;
  /** What the step would learn from the account as it is now. */
  readonly learns: Facts;
}

/**
 * The plan that a step would have with some answers changed, one of a row of steps that are only looked at: `foreseen`
 * is what the earlier ones of them would learn. Nothing is saved, and what earlier steps have yet to find out stands
 * in it as a readable text.
 */
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
    const { plan, observed, desired } = await observeAndPlan(context, entry, ports.value, {
      answers: parsed.answers,
      facts,
      written: writtenBy(context, log, id),
    });
    return ok({ plan, learns: entry.learn(observed, desired) });
  } catch (error) {
    return refused(context.errors.read(error, lookingAt(entry)).problem);
  }
}

const unusableAnswers = {
  code: "answers-unusable",
  message: "The answers of this step can't be used as they are.",
  remedy: "Look at them again and correct them.",
};
