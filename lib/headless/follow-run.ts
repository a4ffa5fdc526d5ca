import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { StartedRun } from "@/lib/wizard/engine/engine";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { RunView, StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import type { Job } from "./job";

/** How a run ended: its step as it is then, and the problem that stopped it, if one did. */
export interface EndedRun {
  readonly step: StepView;
  readonly outcome: Result<undefined>;
}

/** Prints each change and each part of the proof as it ends, until the run has ended. */
export async function followRun(
  job: Job,
  sessionId: string,
  id: StepId,
  { runId, ended }: StartedRun,
): Promise<EndedRun> {
  const { engine, live } = job.runtime;
  const printed = new Set<string>();
  const over = new AbortController();
  const stop = () => void engine.stop(sessionId, runId);
  if (job.stop.aborted) stop();
  job.stop.addEventListener("abort", stop);
  void ended.finally(() => over.abort());
  for await (const view of live.follow(sessionId, 0, over.signal)) {
    printEnded(job, id, stepOf(view, id).run, printed);
  }
  await ended;
  job.stop.removeEventListener("abort", stop);
  const view = await engine.view(sessionId);
  if (!view) throw new Error("the session is gone in the middle of a run");
  const step = stepOf(view, id);
  printEnded(job, id, step.run, printed);
  return { step, outcome: step.run?.state === "done" ? ok(undefined) : refused(problemOf(step.run)) };
}

function printEnded({ printer }: Job, id: StepId, run: RunView | undefined, printed: Set<string>): void {
  const once = (key: string, print: () => void) => {
    if (!printed.has(key)) print();
    printed.add(key);
  };
  for (const { change, how } of run?.changes ?? []) {
    if (how) once(`${change.id} ${how}`, () => printer.done(id, change, how));
  }
  for (const { check } of run?.probes ?? []) {
    if (check) once(check.id, () => printer.proved(check));
  }
}

function problemOf(run: RunView | undefined): Problem {
  const failed = run?.changes.find(({ problem }) => problem !== undefined)?.problem;
  return failed ?? run?.problem ?? stopped;
}

const stopped: Problem = {
  code: "stopped",
  message: "The changes were stopped before all of them were made.",
  remedy: "Call apply again; it goes on where it stopped.",
};
