/** What happened in runs: how changes, checks and the runs themselves ended. */
import type { Problem } from "@/lib/domain/problem";
import type { EventOf } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { type NewestWords, sameness, type Thing } from "./newest-word";
import type { KeyedCheck } from "./seen-checks";
import type { RawProblem } from "./seen-problems";

export interface SortedRuns {
  readonly problems: RawProblem[];
  readonly newest: NewestWords;
  /** What each run has told by now. */
  readonly told: Map<string, Set<string>>;
  /** The check that has told a problem last: the end of its run tells it again. */
  readonly repeated: Map<string, { readonly runId: string; readonly key: string }>;
  /** Steps that have changed something since they last passed. */
  readonly changed: Set<StepId>;
}

type OfRun = Pick<EventOf<"run.ended">, "seq" | "step" | "runId">;

/** Takes a problem down as one of its run, too. Gives by what it is known again. */
export function sortProblem(
  { problems, told }: SortedRuns,
  { seq, step, runId }: OfRun,
  problem: Problem,
  from: RawProblem["from"],
): string {
  const same = sameness(problem);
  problems.push({ seq, step, problem, from });
  const ofRun = told.get(runId);
  if (ofRun) ofRun.add(same);
  else told.set(runId, new Set([same]));
  return same;
}

export function sortFailure(sorted: SortedRuns, event: EventOf<"change.failed">): void {
  const change = changeOf(event);
  sorted.newest.say(change, event.seq, sortProblem(sorted, event, event.problem, { change }));
}

export function sortSuccess({ newest, changed }: SortedRuns, event: EventOf<"change.done">): void {
  newest.say(changeOf(event), event.seq);
  changed.add(event.step);
}

export function sortCheck(sorted: SortedRuns, event: OfRun, { key, check }: KeyedCheck): void {
  const { problem, state } = check;
  if (!problem || state === "passed") return;
  sorted.repeated.set(sortProblem(sorted, event, problem, { check: key }), { runId: event.runId, key });
}

export function sortEnd(sorted: SortedRuns, event: EventOf<"run.ended">): void {
  const { step, runId, seq, outcome, problem } = event;
  if (problem) {
    const repeated = sorted.repeated.get(sameness(problem));
    const isRepeated = repeated?.runId === runId;
    sortProblem(sorted, event, problem, isRepeated ? { check: repeated.key } : "run");
  }
  const told = sorted.told.get(runId);
  sorted.newest.say(`run ${step}`, seq, told);
  if (outcome === "done" || outcome === "failed") sorted.newest.say(`work ${step}`, seq, told);
}

function changeOf({ step, changeId }: EventOf<"change.done" | "change.failed">): Thing {
  return `change ${step} ${changeId}`;
}
