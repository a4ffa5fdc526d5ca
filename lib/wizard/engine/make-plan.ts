import type { Problem } from "@/lib/domain/problem";
import { type Result, refused } from "@/lib/domain/result";
import type { Plan } from "../change";
import { sealPlan } from "../fingerprint";
import { stepOf } from "../fold/fold";
import { isRunning } from "../fold/is-running";
import type { AnyAwsStep, StepPorts, Written } from "../step";
import type { Answers, FactName, Facts, StepId } from "../words";
import { appendAtRest } from "./append-at-rest";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { alreadyRunning } from "./lease";
import { openPorts } from "./open-ports";
import { planFailed } from "./plan-failed";
import type { SessionLog } from "./session-log";
import { writtenBy } from "./written-by";

/** Looks at the account and says what the step would do to it. Changes nothing but the session's events. */
export async function makePlan(context: EngineContext, log: SessionLog, id: StepId): Promise<Result<Plan>> {
  const entry = awsEntryOf(context, id);
  const step = stepOf(log.view(), id);
  if (isRunning(log.view())) return refused(alreadyRunning);
  const missing = missingFacts(entry, log.view().facts);
  if (missing.length > 0 || !step.answers) return refused(notReady);

  const ports = await openPorts(context, log, id);
  if (!ports.ok) return planFailed(log, id, ports.problem);
  try {
    const { plan, observed } = await observeAndPlan(context, entry, ports.value, {
      answers: step.answers,
      facts: log.view().facts,
      written: writtenBy(context, log, id),
    });
    const kept = await appendAtRest(log, [
      { type: "step.observed", step: id, observed },
      { type: "plan.made", step: id, plan },
    ]);
    return kept.ok ? { ok: true, value: plan } : kept;
  } catch (error) {
    return planFailed(log, id, context.errors.read(error, lookingAt(entry)).problem);
  }
}

/** What the session knows of a step before it looks. */
interface Known {
  readonly answers: Answers;
  readonly facts: Facts;
  readonly written: Written;
}

export async function observeAndPlan(
  context: EngineContext,
  entry: AnyAwsStep,
  ports: StepPorts,
  { answers, facts, written }: Known,
) {
  const desired = entry.desire(answers, facts);
  const observed = await entry.inspect(ports, desired, written);
  return { desired, observed, plan: sealPlan(entry.plan(observed, desired), context.newId()) };
}

/** The action named where an error doesn't name its own. */
export function lookingAt(entry: AnyAwsStep) {
  return entry.reads[0] ?? "sts:GetCallerIdentity";
}

export function missingFacts({ needs }: AnyAwsStep, facts: Facts): readonly FactName[] {
  return needs.filter((name) => facts[name] === undefined);
}

const notReady: Problem = {
  code: "not-ready",
  message: "This step needs what earlier steps find out.",
  remedy: "Finish the earlier steps first.",
};
