import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "../change";
import { stepOf } from "../fold/fold";
import { fillObject } from "../hole";
import type { ReadError } from "../step";
import { changeDone } from "./change-events";
import type { Run } from "./run";
import { yieldsSoFar } from "./settle-intents";

/** One attempt: what there was before and the intent are durable before the call. */
export async function tryChange(
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

/** One attempt that was not done, as far as its answer tells. */
export interface Failed {
  readonly state: "failed";
  readonly filled: AwsCall;
  readonly baseline: Json;
  readonly startedAt: Date;
  readonly read: ReadError;
}
