import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

/**
 * A run whose server died has no end in the events and no holder of its lease. It gets its end when somebody looks.
 * A run of this process is alive whatever its lease says: a machine that was asleep could not renew it.
 */
export async function settleInterrupted({ store, alive }: EngineContext, log: SessionLog): Promise<void> {
  const running = log.view().steps.find(({ run }) => run?.state === "running");
  if (!running?.run || alive.has(running.run.runId)) return;
  const holder = await store.leaseHolder(log.sessionId);
  if (holder !== undefined) return;
  // The run may have ended between the two looks.
  const view = await log.refresh();
  if (view.steps.find(({ id }) => id === running.id)?.run?.state !== "running") return;
  await log.append(
    [
      {
        type: "run.ended",
        step: running.id,
        runId: running.run.runId,
        outcome: "interrupted",
        problem: interrupted,
      },
    ],
    { expectedSeq: view.lastSeq },
  );
}

const interrupted = {
  code: "interrupted",
  message: "The server of this wizard was stopped while changes were under way.",
  remedy: "Press Continue from here: what was done is looked up and kept, and the rest goes on.",
};
