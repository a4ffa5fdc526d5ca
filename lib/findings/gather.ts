import type { Problem } from "@/lib/domain/problem";
import type { EventOf, EventType, SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { newestWords, sameness, type Try } from "./newest-word";
import { type FiledChecks, filedChecks, type SeenCheck } from "./seen-checks";
import { type SeenProblem, seenProblems } from "./seen-problems";
import type { SeenObservation } from "./session";
import { type SortedRuns, sortCheck, sortEnd, sortFailure, sortProblem, sortSuccess } from "./sort-runs";

export interface Gathered {
  readonly byType: ReadonlyMap<EventType, readonly SessionEvent[]>;
  readonly problems: readonly SeenProblem[];
  readonly checks: ReadonlyMap<string, SeenCheck>;
  readonly observations: ReadonlyMap<StepId, SeenObservation>;
  readonly passed: ReadonlyMap<StepId, number>;
  readonly undone: ReadonlyMap<StepId, number>;
}

/** One pass over all events, and one over the problems in them: only at the end it is known what was overcome. */
export function gather(events: readonly SessionEvent[]): Gathered {
  const sorted: Sorted = {
    byType: new Map(),
    problems: [],
    checks: filedChecks(),
    newest: newestWords(),
    told: new Map(),
    repeated: new Map(),
    observations: new Map(),
    passed: new Map(),
    changed: new Set(),
    undone: new Map(),
  };
  for (const event of events) sort(sorted, event);
  const checks = sorted.checks.seen();
  return { ...sorted, checks, problems: seenProblems(sorted.problems, sorted.newest, checks) };
}

interface Sorted extends SortedRuns {
  readonly byType: Map<EventType, SessionEvent[]>;
  readonly checks: FiledChecks;
  readonly observations: Map<StepId, SeenObservation>;
  readonly passed: Map<StepId, number>;
  /** Number of each step's last undo. */
  readonly undone: Map<StepId, number>;
}

function sort(sorted: Sorted, event: SessionEvent): void {
  const ofType = sorted.byType.get(event.type);
  if (ofType) ofType.push(event);
  else sorted.byType.set(event.type, [event]);
  switch (event.type) {
    case "step.observed":
      sorted.observations.set(event.step, event);
      break;
    case "credentials.stored":
      sorted.newest.say("credentials", event.seq);
      break;
    case "plan.made":
      sortTry(sorted, event, event.purpose ?? "plan", event.plan.blockers);
      break;
    case "plan.failed":
      sortTry(sorted, event, event.purpose ?? "plan", [event.problem]);
      break;
    case "drift.checked":
      sortTry(sorted, event, "look", []);
      sorted.checks.looked(event);
      break;
    case "drift.failed":
      sortTry(sorted, event, "look", [event.problem]);
      break;
    case "repair.offered":
      for (const blocker of event.plan.blockers) sortProblem(sorted, event, blocker, "run");
      break;
    case "change.failed":
      sortFailure(sorted, event);
      break;
    case "change.done":
      if (event.how === "applied" || event.how === "found") sortSuccess(sorted, event);
      break;
    case "probe.ended":
      sortCheck(sorted, event, sorted.checks.part(event));
      break;
    case "checks.made":
      for (const check of sorted.checks.all(event)) sortCheck(sorted, event, check);
      break;
    case "run.ended":
      sortEnd(sorted, event);
      break;
    case "step.passed":
      sortPassed(sorted, event);
      break;
    case "step.undone":
      sortUndone(sorted, event);
      break;
  }
}

function sortTry(
  { newest, problems }: Sorted,
  { seq, step }: EventOf<"plan.made" | "plan.failed" | "drift.checked" | "drift.failed">,
  kind: Try,
  told: readonly Problem[],
): void {
  newest.say(`${kind} ${step}`, seq, new Set(told.map(sameness)));
  for (const problem of told) problems.push({ seq, step, problem, from: kind });
}

function sortPassed(
  { passed, newest, changed, checks }: Sorted,
  { step, seq }: EventOf<"step.passed">,
): void {
  passed.set(step, seq);
  newest.say(`passed ${step}`, seq);
  if (!changed.delete(step)) return;
  newest.say(`mended ${step}`, seq);
  checks.mended(step);
}

/** What a step was seen to be is no more, once it is undone. */
function sortUndone(sorted: Sorted, { step, seq }: EventOf<"step.undone">): void {
  sorted.undone.set(step, seq);
  sorted.passed.delete(step);
  sorted.changed.delete(step);
  sorted.observations.delete(step);
  sorted.checks.undone(step);
  sorted.newest.say(`undone ${step}`, seq);
  sorted.newest.say("undone", seq);
}
