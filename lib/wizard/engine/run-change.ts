import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "../change";
import { stepOf } from "../fold/fold";
import { fillObject } from "../hole";
import type { ReadError } from "../step";
import { changeDone, changeFailed, waitVisibly } from "./change-events";
import { observeAndPlan } from "./make-plan";
import { reconciled } from "./reconcile";
import { type Run, standing } from "./run";
import { yieldsSoFar } from "./settle-intents";

/** After this many answers were lost, a person should look. */
const LOST_MAX = 3;

/**
 * One write: its intent is durable before the call, its receipt and secrets after it. True when it is done. After an
 * outcome that nobody knows it looks before it writes again, so nothing is ever made twice.
 */
export async function runChange(run: Run, change: Change): Promise<boolean> {
  const story: Story = { begunMs: run.context.clock.now().getTime(), lost: 0 };
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(run, change, attempt);
    if (tried.state === "done") return true;
    if (tried.read.outcome === "unknown") story.lost += 1;
    const next = await whatNext(run, change, tried, story);
    if (next === "done") return true;
    if (next === "again") continue;
    await changeFailed(run, change, next, tried.startedAt);
    return false;
  }
}

/** What has happened to a change so far. */
interface Story {
  readonly begunMs: number;
  /** How many answers were lost. */
  lost: number;
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
  const { action, input } = change.call;
  const filled = { action, input: fillObject(input, yieldsSoFar(stepOf(log.view(), entry.id))) };
  const startedAt = context.clock.now();
  const failed = { state: "failed", filled, startedAt } as const;
  let baseline: Json = null;
  try {
    if (change.repeat === "reconcile" && entry.baseline)
      baseline = await entry.baseline(ports, change, filled);
  } catch (error) {
    // Nothing was written yet, whatever became of the look.
    return { ...failed, baseline, read: { ...context.errors.read(error, action), outcome: "refused" } };
  }
  await log.append([
    { type: "change.started", step: entry.id, runId, changeId: change.id, attempt, baseline },
  ]);
  try {
    const applied = await entry.apply(ports, change, filled);
    await changeDone(run, change, applied.how ?? "applied", applied, startedAt);
    return { state: "done" };
  } catch (error) {
    return { ...failed, baseline, read: context.errors.read(error, action) };
  }
}

type Next = "done" | "again" | ReadError;

/** done, again, or the error with which the change stops. */
async function whatNext(run: Run, change: Change, failed: Failed, story: Story): Promise<Next> {
  const { read } = failed;
  const { clock, patience } = run.context;
  if (read.outcome === "unknown") {
    if (story.lost >= LOST_MAX) return read;
    return change.repeat === "reconcile" ? lookByStep(run, change, failed) : lookByPlan(run, change, failed);
  }
  const budgetMs = read.problem.code === "still-attached" ? patience.detachMs : patience.siblingMs;
  const waitedMs = clock.now().getTime() - story.begunMs;
  if (waitedMs >= budgetMs) return read;
  // The name was most likely taken by ourselves, when the answer was lost.
  if (story.lost > 0 && read.problem.code === "name-taken") return lookByPlan(run, change, failed);
  if (!read.transient) return read;
  // The longer it takes, the less often it is asked: every look is a call.
  const pauseMs = Math.max(patience.pauseMs, waitedMs / 4);
  await waitVisibly(run, change, reasons[read.problem.code] ?? notNow, pauseMs);
  return (await standing(run)) === "going" ? "again" : read;
}

async function lookByStep(run: Run, change: Change, failed: Failed): Promise<Next> {
  const { filled, baseline, startedAt, read } = failed;
  await waitVisibly(run, change, answerLost, run.context.patience.settleMs);
  const result = await reconciled(run.entry, run.ports, change, filled, { baseline, startedAt });
  if (result.outcome === "unclear") return { ...read, problem: result.problem };
  await changeDone(run, change, result.outcome, result.applied, startedAt);
  return result.outcome === "found" ? "done" : "again";
}

/** A named write is either in effect, then the plan no longer asks for it, or it is simply sent again. */
async function lookByPlan(run: Run, change: Change, { startedAt }: Failed): Promise<Next> {
  const { context, entry, ports, log, facts } = run;
  await waitVisibly(run, change, answerLost, context.patience.pauseMs);
  const answers = stepOf(log.view(), entry.id).answers ?? {};
  const { plan } = await observeAndPlan(context, entry, ports, answers, facts);
  if (plan.changes.some(({ id }) => id === change.id)) return "again";
  await changeDone(run, change, "found", { receipt: {} }, startedAt);
  return "done";
}

const answerLost = "The answer of AWS was lost; looking whether it happened";
const notNow = "AWS can't do this at the moment";

/** Why it is waited, by the code of the problem. */
const reasons: Readonly<Record<string, string>> = {
  "not-found": "AWS does not show everywhere yet what was just made",
  "still-attached": "AWS needs up to five minutes to notice that this is no longer attached",
  throttled: "AWS takes no more calls of this account at the moment",
};
