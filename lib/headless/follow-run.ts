import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { StartedRun } from "@/lib/wizard/engine/engine";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { RunView, StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import type { Job } from "./job";

/** Prints each change as it is done, and ends with the run: its view, or the problem that stopped it. */
export async function followRun(
  job: Job,
  sessionId: string,
  step: StepId,
  run: StartedRun,
): Promise<Result<StepView>> {
  const printed = new Set<string>();
  const stop = new AbortController();
  void run.ended.finally(() => stop.abort());
  for await (const view of job.runtime.live.follow(sessionId, 0, stop.signal)) {
    printDone(job, step, stepOf(view, step).run, printed);
  }
  await run.ended;
  const view = await job.runtime.engine.view(sessionId);
  if (!view) throw new Error("the session is gone in the middle of a run");
  const after = stepOf(view, step);
  printDone(job, step, after.run, printed);
  return after.run?.state === "done" ? ok(after) : refused(problemOf(after));
}

function printDone({ printer }: Job, step: StepId, run: RunView | undefined, printed: Set<string>): void {
  for (const { change, state, how } of run?.changes ?? []) {
    if (state !== "done" || printed.has(change.id)) continue;
    printed.add(change.id);
    printer.done(step, change, how ?? "applied");
  }
}

function problemOf({ run }: StepView) {
  const failed = run?.changes.find(({ problem }) => problem !== undefined)?.problem;
  return failed ?? run?.problem ?? unknown;
}

const unknown = {
  code: "run-failed",
  message: "The changes were stopped before they were done.",
  remedy: "Call apply again; it goes on where it stopped.",
};
