import { byAwsClock } from "../aws-clock";
import type { Change } from "../change";
import { stepOf } from "../fold/fold";
import type { ReadError } from "../step";
import { changeDone, waitVisibly } from "./change-events";
import { observeAndPlan } from "./make-plan";
import { reconciled } from "./reconcile";
import type { Run } from "./run";
import type { Failed } from "./try-change";
import { writtenBy } from "./written-by";

/** settled: it is known that nothing of it stands, so it may be sent again. */
export type Looked = "done" | "again" | "settled" | ReadError;

/** An unnamed create may have been done: the step knows how to tell. */
export async function lookByStep(run: Run, change: Change, failed: Failed): Promise<Looked> {
  const { filled, baseline, startedAt, read } = failed;
  await waitVisibly(run, change, answerLost, run.context.patience.settleMs);
  const intent = { baseline, startedAt: new Date(byAwsClock(startedAt.toISOString(), run.facts)) };
  const result = await reconciled(run.entry, run.ports, change, filled, intent);
  if (result.outcome === "unclear") return { ...read, problem: result.problem };
  await changeDone(run, change, result.outcome, result.applied, startedAt);
  return result.outcome === "found" ? "done" : "settled";
}

/** A named write is either in effect, then the plan no longer asks for it, or it is simply sent again. */
export async function lookByPlan(run: Run, change: Change, { startedAt }: Failed): Promise<Looked> {
  const { context, entry, ports, log, facts } = run;
  await waitVisibly(run, change, answerLost, context.patience.pauseMs);
  const answers = stepOf(log.view(), entry.id).answers ?? {};
  const written = writtenBy(context, log, entry.id);
  const { plan } = await observeAndPlan(context, entry, ports, { answers, facts, written });
  if (plan.changes.some(({ id }) => id === change.id)) return "again";
  await changeDone(run, change, "found", { receipt: {} }, startedAt);
  return "done";
}

const answerLost = "The answer of AWS was lost; looking whether it happened";
