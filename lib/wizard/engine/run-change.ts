import type { Change } from "../change";
import type { ReadError } from "../step";
import { changeFailed, waitVisibly } from "./change-events";
import { type Looked, lookByPlan, lookByStep } from "./look-whether-done";
import { type Run, standing } from "./run";
import { type Failed, tryChange } from "./try-change";

/** After this many answers were lost, a person should look. */
const LOST_MAX = 3;

/** left: nothing of it is under way, and nothing more of it is begun, since the run is to end or has ended. */
export type ChangeEnd = "done" | "failed" | "left";

/**
 * One write: its intent is durable before the call, its receipt and secrets after it. After an outcome that nobody
 * knows it looks before it writes again, so nothing is ever made twice.
 */
export async function runChange(run: Run, change: Change): Promise<ChangeEnd> {
  const story: Story = { begunMs: run.context.clock.now().getTime(), lost: 0 };
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryChange(run, change, attempt);
    if (tried.state === "done") return "done";
    if (tried.read.outcome === "unknown") story.lost += 1;
    const next = await whatNext(run, change, tried, story);
    if (next === "done") return "done";
    const mayGoOn = next === "again" || next === "settled";
    if (mayGoOn && (await standing(run)) === "going") continue;
    if (next === "settled") return "left";
    const read = next === "again" ? tried.read : next;
    await changeFailed(run, change, asKnown(change, story, read), tried.startedAt);
    return "failed";
  }
}

/**
 * Refused is only what no earlier attempt may have done: AWS may not show yet what a lost call has made, and undo must
 * not forget it. Of a create without a name the step has found out before it was sent again.
 */
function asKnown({ repeat }: Change, { lost }: Story, read: ReadError): ReadError {
  return lost > 0 && repeat === "safe" ? { ...read, outcome: "unknown" } : read;
}

/** What has happened to a change so far. */
interface Story {
  readonly begunMs: number;
  /** How many answers were lost. */
  lost: number;
}

/** What comes after a failed attempt, or the error with which the change stops. */
async function whatNext(run: Run, change: Change, failed: Failed, story: Story): Promise<Looked> {
  const { read } = failed;
  const { clock, patience } = run.context;
  if (read.outcome === "unknown") {
    if (story.lost >= LOST_MAX) return read;
    return change.repeat === "reconcile" ? lookByStep(run, change, failed) : lookByPlan(run, change, failed);
  }
  const budgetMs = read.problem.code === "still-attached" ? patience.detachMs : patience.siblingMs;
  const waitedMs = clock.now().getTime() - story.begunMs;
  const isOver = waitedMs >= budgetMs;
  // The name was most likely taken by ourselves, when the answer was lost: it is looked once more, however late it is.
  if (story.lost > 0 && read.problem.code === "name-taken") {
    const seen = await lookByPlan(run, change, failed);
    return seen === "again" && isOver ? read : seen;
  }
  if (isOver || !read.transient) return read;
  // The longer it takes, the less often it is asked: every look is a call.
  const pauseMs = Math.max(patience.pauseMs, waitedMs / 4);
  await waitVisibly(run, change, reasons[read.problem.code] ?? notNow, pauseMs);
  return "again";
}

const notNow = "AWS can't do this at the moment";

/** Why it is waited, by the code of the problem. */
const reasons: Readonly<Record<string, string>> = {
  "not-found": "AWS does not show everywhere yet what was just made",
  "still-attached": "AWS needs up to five minutes to notice that this is no longer attached",
  throttled: "AWS takes no more calls of this account at the moment",
};
