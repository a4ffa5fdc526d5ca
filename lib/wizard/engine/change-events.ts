import type { Change } from "../change";
import type { EventOf } from "../events";
import type { Applied, ReadError } from "../step";
import type { Run } from "./run";

/** Says for what and how long a change waits, and waits. */
export async function waitVisibly(
  { context, log, entry, runId }: Run,
  change: Change,
  reason: string,
  untilMs: number,
): Promise<void> {
  await log.append([{ type: "change.waiting", step: entry.id, runId, changeId: change.id, reason, untilMs }]);
  await context.clock.sleep(untilMs);
}

/** The receipt, and in the same transaction the secrets that came or went with it. */
export async function changeDone(
  { context, log, entry, runId }: Run,
  change: Change,
  how: EventOf<"change.done">["how"],
  { receipt, yields = {}, secrets, forget }: Applied,
  startedAt: Date,
): Promise<void> {
  const durationMs = context.clock.now().getTime() - startedAt.getTime();
  await log.append(
    [
      {
        type: "change.done",
        step: entry.id,
        runId,
        changeId: change.id,
        how,
        receipt,
        yields,
        durationMs,
      },
    ],
    { ...(secrets && { secrets }), ...(forget && { forget }) },
  );
}

export async function changeFailed(
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
