import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "../change";
import type { EventBody, EventOf } from "../events";
import { stepOf } from "../fold/fold";
import { fillObject } from "../hole";
import type { Applied, ReadError } from "../step";
import { observeAndPlan } from "./make-plan";
import { reconciled } from "./reconcile";
import type { Run } from "./run";
import { yieldsSoFar } from "./settle-intents";

const ATTEMPTS_MAX = 3;

/**
 * One write: its intent is durable before the call, its receipt and secrets after it. True when it is done. After an
 * outcome that nobody knows it looks before it writes again, so nothing is ever made twice.
 */
export async function runChange(run: Run, change: Change): Promise<boolean> {
  const begun = run.context.clock.now().getTime();
  let attempt = 0;
  while (true) {
    attempt += 1;
    const tried = await tryOnce(run, change, attempt);
    if (tried.state === "done") return true;
    const next = await whatNext(run, change, tried, attempt, begun);
    if (next === "done") return true;
    if (next === "again") continue;
    await fail(run, change, next, tried.startedAt);
    return false;
  }
}

interface Failed {
  readonly state: "failed";
  readonly filled: AwsCall;
  readonly baseline: Json;
  readonly startedAt: Date;
  readonly read: ReadError;
}

async function tryOnce(
  run: Run,
  change: Change,
  attempt: number,
): Promise<{ readonly state: "done" } | Failed> {
  const { context, entry, ports, log, runId } = run;
  const filled = {
    action: change.call.action,
    input: fillObject(change.call.input, yieldsSoFar(stepOf(log.view(), entry.id))),
  };
  const baseline =
    change.repeat === "reconcile" && entry.baseline ? await entry.baseline(ports, change, filled) : null;
  const startedAt = context.clock.now();
  await log.append([
    { type: "change.started", step: entry.id, runId, changeId: change.id, attempt, baseline },
  ]);
  try {
    await done(run, change, "applied", await entry.apply(ports, change, filled), startedAt);
    return { state: "done" };
  } catch (error) {
    return {
      state: "failed",
      filled,
      baseline,
      startedAt,
      read: context.errors.read(error, change.call.action),
    };
  }
}

/** done, again, or the error with which the change stops. */
async function whatNext(
  run: Run,
  change: Change,
  failed: Failed,
  attempt: number,
  begun: number,
): Promise<"done" | "again" | ReadError> {
  const { read } = failed;
  if (read.outcome === "refused")
    return waitsForSibling(run, change, read, begun)
      ? wait(run, change, "AWS does not show everywhere yet what was just made", run.context.patience.pauseMs)
      : read;
  if (attempt >= ATTEMPTS_MAX) return read;
  return change.repeat === "reconcile" ? lookBySteps(run, change, failed) : lookByPlan(run, change, failed);
}

/** What a sibling has just made may be unknown to the next server of AWS for some seconds. */
function waitsForSibling({ context }: Run, change: Change, { problem }: ReadError, begun: number): boolean {
  const missing = /^(NoSuchEntity|ResourceNotFound)/.test(problem.aws?.error ?? "");
  const waited = context.clock.now().getTime() - begun;
  return missing && (change.after?.length ?? 0) > 0 && waited < context.patience.siblingMs;
}

async function lookBySteps(
  run: Run,
  change: Change,
  { filled, baseline, startedAt, read }: Failed,
): Promise<"done" | "again" | ReadError> {
  await wait(
    run,
    change,
    "The answer of AWS was lost; looking whether it happened",
    run.context.patience.settleMs,
  );
  const result = await reconciled(run.entry, run.ports, change, filled, { baseline, startedAt });
  if (result.outcome === "unclear") return { ...read, problem: result.problem };
  await done(run, change, result.outcome, result.applied, startedAt);
  return result.outcome === "found" ? "done" : "again";
}

/** A named write is either in effect, then the plan no longer asks for it, or it is simply sent again. */
async function lookByPlan(run: Run, change: Change, { startedAt }: Failed): Promise<"done" | "again"> {
  const { context, entry, ports, log, facts } = run;
  await wait(
    run,
    change,
    "The answer of AWS was lost; looking whether it happened",
    context.patience.pauseMs,
  );
  const { plan } = await observeAndPlan(
    context,
    entry,
    ports,
    stepOf(log.view(), entry.id).answers ?? {},
    facts,
  );
  if (plan.changes.some(({ id }) => id === change.id)) return "again";
  await done(run, change, "found", { receipt: {} }, startedAt);
  return "done";
}

async function wait(
  { context, log, entry, runId }: Run,
  change: Change,
  reason: string,
  untilMs: number,
): Promise<"again"> {
  await log.append([{ type: "change.waiting", step: entry.id, runId, changeId: change.id, reason, untilMs }]);
  await context.clock.sleep(untilMs);
  return "again";
}

async function done(
  { context, log, entry, runId }: Run,
  change: Change,
  how: EventOf<"change.done">["how"],
  applied: Applied,
  startedAt: Date,
): Promise<void> {
  const { receipt, yields = {}, secrets } = applied;
  const durationMs = context.clock.now().getTime() - startedAt.getTime();
  const event: EventBody = {
    type: "change.done",
    step: entry.id,
    runId,
    changeId: change.id,
    how,
    receipt,
    yields,
    durationMs,
  };
  await log.append([event], secrets ? { secrets } : undefined);
}

async function fail(
  { context, log, entry, runId }: Run,
  change: Change,
  { problem, outcome }: ReadError,
  startedAt: Date,
): Promise<void> {
  const durationMs = context.clock.now().getTime() - startedAt.getTime();
  await log.append([
    { type: "change.failed", step: entry.id, runId, changeId: change.id, problem, outcome, durationMs },
  ]);
}
