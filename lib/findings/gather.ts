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
    inTheWay: new Map(),
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
  /** Codes of what stood in the way of the newest try, by tryKey; none where it went well. */
  readonly inTheWay: Map<string, readonly string[]>;
  /** Number of each step's last undo. */
  readonly undone: Map<StepId, number>;
}

interface RawProblem {
  readonly seq: number;
  readonly step: StepId;
  readonly problem: Problem;
  readonly from: "run" | Try | { readonly check: string };
}

/** What is tried again as it is: a plan, the plan of an undo, or a second look. The newest one counts. */
type Try = "plan" | "undo" | "look";

const tryKey = (kind: Try, step: StepId) => `${kind} ${step}`;

function sort(sorted: Sorted, event: SessionEvent): void {
  const ofType = sorted.byType.get(event.type);
  if (ofType) ofType.push(event);
  else sorted.byType.set(event.type, [event]);
  switch (event.type) {
    case "step.observed":
      sorted.observations.set(event.step, event);
      break;
    case "plan.made":
      sortTry(sorted, event, event.purpose ?? "plan", event.plan.blockers);
      break;
    case "repair.offered":
      for (const blocker of event.plan.blockers) addProblem(sorted, event, blocker, "run");
      break;
    case "plan.failed":
      sortTry(sorted, event, event.purpose ?? "plan", [event.problem]);
      break;
    case "drift.checked":
      sortTry(sorted, event, "look", []);
      break;
    case "drift.failed":
      sortTry(sorted, event, "look", [event.problem]);
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

function sortTry(
  sorted: Sorted,
  event: EventOf<"plan.made" | "plan.failed" | "drift.checked" | "drift.failed">,
  kind: Try,
  problems: readonly Problem[],
): void {
  sorted.inTheWay.set(
    tryKey(kind, event.step),
    problems.map(({ code }) => code),
  );
  for (const problem of problems) addProblem(sorted, event, problem, kind);
}

/** What a step was seen to be is no more, once it is undone. */
function forgetStep(sorted: Sorted, { step, seq }: EventOf<"step.undone">): void {
  sorted.undone.set(step, seq);
  sorted.passed.delete(step);
  sorted.observations.delete(step);
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
  const { checks, passed, inTheWay, undone } = sorted;
  if ((undone.get(step) ?? 0) > seq) return true;
  if (typeof from === "object") {
    // Its newest result counts, also where that tells of something else.
    const now = checks.get(from.check)?.check;
    return now?.state === "passed" || now?.problem?.code !== problem.code;
  }
  if ((passed.get(step) ?? 0) > seq) return true;
  return from !== "run" && !inTheWay.get(tryKey(from, step))?.includes(problem.code);
}
