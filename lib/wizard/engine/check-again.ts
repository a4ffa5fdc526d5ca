import type { Json } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import { isRunning } from "../fold/is-running";
import type { AnyAwsStep } from "../step";
import type { Answers, Facts, StepId } from "../words";
import { appendAtRest } from "./append-at-rest";
import type { EngineContext } from "./context";
import { alreadyRunning } from "./lease";
import { lookingAt, missingFacts } from "./make-plan";
import { type Look, type LookCredentials, openLook } from "./open-look";
import type { SessionLog } from "./session-log";
import { seenAtPassing } from "./step-seen";

export interface CheckRequest {
  /** Undefined for the keys that are kept. */
  readonly credentials?: LookCredentials;
  /** What to judge by where this session has not set the account up itself. Nothing of it is saved. */
  readonly answers?: Readonly<Partial<Record<StepId, Answers>>>;
}

export type Checked =
  | { readonly state: "checked" }
  /** Nothing was looked at: these credentials can't be used. */
  | { readonly state: "wrong"; readonly problems: readonly Problem[] };

/**
 * Looks at everything that the setup made and at what could have been added to it, and records what was found. Reads
 * only: it plans nothing, makes nothing and holds nobody up, so it is refused while changes are under way. That it
 * broke off is recorded, too; that it was refused before it began is not.
 */
export async function checkAgain(
  context: EngineContext,
  log: SessionLog,
  { credentials, answers }: CheckRequest,
): Promise<Result<Checked>> {
  const view = await log.refresh();
  if (isRunning(view)) return refused(alreadyRunning);
  const steps = context.entries.filter((entry) => entry.kind === "aws");
  if (!answers && steps.some(({ id }) => !stepOf(view, id).passed)) return refused(notFinished);
  const opened = await openLook(context, log, credentials);
  if (opened.state === "wrong") return ok(opened);
  const events = await context.store.read(log.sessionId);
  let learned: Facts = {};
  for (const step of steps) {
    const seen = stepOf(view, step.id).passed && seenAtPassing(events, step.id);
    const known = { answers: answers?.[step.id], learned, seen };
    const looked = await lookAt(context, log, opened.look, step, known);
    if (!looked.ok) return brokenOff(log, opened.look, step.id, looked.problem);
    learned = { ...learned, ...looked.value };
  }
  return ok({ state: "checked" });
}

interface Known {
  /** Those of the session where undefined. */
  readonly answers: Answers | undefined;
  readonly learned: Facts;
  readonly seen: Json | undefined;
}

/** Recorded as soon as it is known, so that whoever waits sees it grow. Gives what later steps are judged by. */
async function lookAt(
  context: EngineContext,
  log: SessionLog,
  { callerArn, portsFor }: Look,
  step: AnyAwsStep,
  { answers, learned, seen }: Known,
): Promise<Result<Facts>> {
  const view = log.view();
  const facts = { ...learned, ...view.facts };
  const parsed = step.parse(answers ?? stepOf(view, step.id).answers ?? {}, {});
  if (!parsed.ok) return refused(parsed.problems[0] ?? notFinished);
  // What an earlier step should have found is missing in the account, as that step's checks say.
  if (missingFacts(step, facts).length > 0) return ok({});
  const ports = await portsFor(step.id);
  if (!ports.ok) return ports;
  const baseline = { facts, seen };
  try {
    const desired = step.desire(parsed.answers, facts);
    const surveyed = await step.drift.survey(ports.value, desired, baseline);
    const checks = step.drift.judge(surveyed, desired, baseline);
    const kept = await appendAtRest(log, [{ type: "drift.checked", step: step.id, callerArn, checks }]);
    return kept.ok ? ok(step.drift.learn?.(surveyed, desired) ?? {}) : kept;
  } catch (error) {
    return refused(context.errors.read(error, lookingAt(step)).problem);
  }
}

/** Takes down at which step a look ended before its end, after the calls by which that was found. */
async function brokenOff(
  log: SessionLog,
  { callerArn }: Look,
  step: StepId,
  problem: Problem,
): Promise<Result<never>> {
  await appendAtRest(log, [{ type: "drift.failed", step, callerArn, problem }]);
  return refused(problem);
}

const notFinished: Problem = {
  code: "not-finished",
  message: "Only a setup that was finished can be checked again.",
  remedy: "Finish its steps first; each step checks what it made by itself.",
};
