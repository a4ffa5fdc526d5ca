import type { Problem } from "@/lib/domain/problem";
import type { EventOf, EventType, SessionEvent } from "@/lib/wizard/events";
import { type StepId, stepIds } from "@/lib/wizard/words";
import type { SeenCheck, SeenObservation, SeenProblem } from "./session";

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
    checks: new Map(),
    observations: new Map(),
    passed: new Map(),
    blockers: new Map(),
    undone: new Map(),
  };
  for (const event of events) sort(sorted, event);
  const problems = sorted.problems.map(({ seq, step, problem, from }) => ({
    seq,
    step,
    problem,
    overcome: isOvercome(sorted, { seq, step, problem, from }),
    fromCheck: typeof from === "object",
  }));
  return { ...sorted, problems };
}

interface Sorted {
  readonly byType: Map<EventType, SessionEvent[]>;
  readonly problems: RawProblem[];
  readonly checks: Map<string, SeenCheck>;
  readonly observations: Map<StepId, SeenObservation>;
  readonly passed: Map<StepId, number>;
  /** Codes that stand in the way of each step's newest plan; none where it could be made without. */
  readonly blockers: Map<StepId, readonly string[]>;
  /** Number of each step's last undo. */
  readonly undone: Map<StepId, number>;
}

interface RawProblem {
  readonly seq: number;
  readonly step: StepId;
  readonly problem: Problem;
  readonly from: "run" | "plan" | { readonly check: string };
}

function sort(sorted: Sorted, event: SessionEvent): void {
  const ofType = sorted.byType.get(event.type);
  if (ofType) ofType.push(event);
  else sorted.byType.set(event.type, [event]);
  switch (event.type) {
    case "step.observed":
      sorted.observations.set(event.step, event);
      break;
    case "plan.made":
      if (event.purpose === "undo") {
        for (const blocker of event.plan.blockers) addProblem(sorted, event, blocker, "run");
      } else sortPlan(sorted, event, event.plan.blockers);
      break;
    case "repair.offered":
      for (const blocker of event.plan.blockers) addProblem(sorted, event, blocker, "run");
      break;
    case "plan.failed":
      sortPlan(sorted, event, [event.problem]);
      break;
    case "run.ended":
    case "change.failed":
      if (event.problem) addProblem(sorted, event, event.problem, "run");
      break;
    case "probe.ended":
      sortCheck(sorted, event, event.check);
      break;
    case "checks.made":
      for (const check of event.checks) sortCheck(sorted, event, check);
      break;
    case "step.passed":
      sorted.passed.set(event.step, event.seq);
      break;
    case "step.undone":
      forgetStep(sorted, event);
      break;
  }
}

function sortPlan(
  sorted: Sorted,
  event: EventOf<"plan.made" | "plan.failed">,
  blockers: readonly Problem[],
): void {
  sorted.blockers.set(
    event.step,
    blockers.map(({ code }) => code),
  );
  for (const blocker of blockers) addProblem(sorted, event, blocker, "plan");
}

/** What a step was seen to be is no more, once it is undone. */
function forgetStep(sorted: Sorted, { step, seq }: EventOf<"step.undone">): void {
  sorted.undone.set(step, seq);
  sorted.passed.delete(step);
  sorted.observations.delete(step);
  sorted.blockers.delete(step);
  for (const key of sorted.checks.keys()) if (key.startsWith(`${step}.`)) sorted.checks.delete(key);
}

/** By what a check is known: the step that makes it, and its id there. */
export function checkKey(step: StepId, id: string): string {
  return `${step}.${id}`;
}

/** The proof makes the checks of all steps again, and puts the step in front of their ids. */
function sortCheck(
  sorted: Sorted,
  event: EventOf<"probe.ended" | "checks.made">,
  check: SeenCheck["check"],
): void {
  const ofStep = stepIds.find((step) => check.id.startsWith(`${step}.`));
  const key = event.step === "proof" && ofStep ? check.id : checkKey(event.step, check.id);
  sorted.checks.set(key, { seq: event.seq, check });
  if (check.problem && check.state !== "passed") {
    addProblem(sorted, event, check.problem, { check: key });
  }
}

function addProblem(
  { problems }: Sorted,
  { seq, step }: { readonly seq: number; readonly step: StepId },
  problem: Problem,
  from: RawProblem["from"],
): void {
  problems.push({ seq, step, problem, from });
}

function isOvercome(sorted: Sorted, { seq, step, problem, from }: RawProblem): boolean {
  const { checks, passed, blockers, undone } = sorted;
  if ((undone.get(step) ?? 0) > seq) return true;
  if (typeof from === "object") return checks.get(from.check)?.check.state === "passed";
  if ((passed.get(step) ?? 0) > seq) return true;
  return from === "plan" && !blockers.get(step)?.includes(problem.code);
}
