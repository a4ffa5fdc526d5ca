import type { Problem } from "@/lib/domain/problem";
import type { SessionEvent } from "@/lib/wizard/events";

/**
 * What an event tells to be wrong, with what to do: its own problem, or those of its checks and its plan. Several
 * checks that could not be made for one reason tell it once.
 */
export function problemsOf(event: SessionEvent): readonly Problem[] {
  const byText = new Map(allProblemsOf(event).map((problem) => [problemKey(problem), problem]));
  return [...byText.values()];
}

/** Tells the problems of one event apart. */
export function problemKey({ code, message, remedy }: Problem): string {
  return [code, message, remedy].join("\n");
}

function allProblemsOf(event: SessionEvent): readonly Problem[] {
  switch (event.type) {
    case "probe.ended":
      return problemsOfChecks([event.check]);
    case "checks.made":
    case "drift.checked":
      return problemsOfChecks(event.checks);
    case "plan.made":
    case "repair.offered":
      return event.plan.blockers;
    default:
      return "problem" in event && event.problem ? [event.problem] : [];
  }
}

function problemsOfChecks(
  checks: readonly { readonly state: string; readonly problem?: Problem }[],
): readonly Problem[] {
  return checks.flatMap(({ state, problem }) => (state === "passed" || !problem ? [] : [problem]));
}
