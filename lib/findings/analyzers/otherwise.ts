/** What no other analyzer has words for, so that nothing is passed over. */
import { type Check, stepIds } from "@/lib/wizard/words";
import type { Analyzer } from "../finding";
import type { CheckAnalyzer } from "../of-check";
import { ofProblem, type ProblemAnalyzer } from "../of-problem";
import type { Session } from "../session";

/** Problems that stopped a step, beyond those of `known`. What a check tells is the next one's. */
export function otherProblem(known: readonly ProblemAnalyzer[]): Analyzer {
  return ofProblem({
    id: "other-problem",
    title: "Something stopped a step",
    severity: "error",
    seenBy: "A plan, a change, a run or a second look ended with a problem that has no analyzer of its own.",
    causes: [],
    matches: (problem, where) =>
      problem.code !== "checks-failed" &&
      where.check === undefined &&
      !known.some(({ matches }) => matches(problem, where)),
    subject: ({ code }) => code,
  });
}

export function otherChecks(
  problems: readonly ProblemAnalyzer[],
  checks: readonly CheckAnalyzer[],
): readonly Analyzer[] {
  const isTold = (key: string, { problem, state }: Check) =>
    checks.some(({ tells }) => tells(key, state)) ||
    isSummary(key) ||
    (problem !== undefined &&
      problems.some(({ matches }) => matches(problem, { step: "proof", check: key })));
  const find = (session: Session, state: Check["state"]) =>
    [...session.checks]
      .filter(([key, { check, follows }]) => check.state === state && !follows && !isTold(key, check))
      .map(([key, { check, seq }]) => ({
        subject: key,
        cause: check.problem?.message ?? `${check.label}: wanted ${check.wanted}, found ${check.found}`,
        remedy: [check.problem?.remedy ?? remedyOf(state)],
        evidence: [seq],
      }));
  return [
    { ...failed, find: (session) => find(session, "failed") },
    { ...remark, find: (session) => find(session, "warning") },
  ];
}

function remedyOf(state: Check["state"]): string {
  return state === "failed"
    ? "Open the step of this check and review its changes again."
    : "Nothing has to be done: the setup works with it as it is. Ask who administers the account if it should be otherwise.";
}

/** The proof sums the checks of each step up under the step's own name. */
function isSummary(key: string): boolean {
  return stepIds.some((step) => key === `proof.${step}`);
}

const failed = {
  id: "other-check",
  title: "A check failed",
  severity: "error",
  seenBy: "A check that has no analyzer of its own failed when it was made last.",
  causes: [],
} as const;

const remark = {
  id: "other-remark",
  title: "Something differs from the manual and was left so",
  severity: "info",
  seenBy: "A check that stops nothing did not pass when it was made last.",
  causes: [],
} as const;
