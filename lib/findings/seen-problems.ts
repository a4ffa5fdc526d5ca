/** Everything that went wrong in an expected way, and whether it still stands in the end. */
import type { Problem } from "@/lib/domain/problem";
import { type StepId, stepIds } from "@/lib/wizard/words";
import { type NewestWords, sameness, type Thing, type Try } from "./newest-word";
import type { SeenCheck } from "./seen-checks";

export interface SeenProblem {
  readonly seq: number;
  readonly step: StepId;
  readonly problem: Problem;
  /** The key of the check that told it; undefined where a call, a plan or a run did. */
  readonly check: string | undefined;
  /** A later event shows that it stands in the way no more. */
  readonly overcome: boolean;
  /** It follows from a check that has failed, which tells the cause. */
  readonly follows: boolean;
}

/** As an event has it. */
export interface RawProblem {
  readonly seq: number;
  readonly step: StepId;
  readonly problem: Problem;
  readonly from: Try | "run" | FromChange | FromCheck;
}

interface FromChange {
  readonly change: Thing;
}

interface FromCheck {
  readonly check: string;
}

export function seenProblems(
  problems: readonly RawProblem[],
  newest: NewestWords,
  checks: ReadonlyMap<string, SeenCheck>,
): readonly SeenProblem[] {
  const withFailure = new Set<string>();
  for (const [key, { check }] of checks)
    if (check.state === "failed") withFailure.add(key.split(".")[0] ?? "");
  return problems.map(({ seq, step, problem, from }) => {
    if (typeof from === "object" && "check" in from) {
      const now = checks.get(from.check);
      const overcome = !isToldBy(now, problem);
      return { seq, step, problem, check: from.check, overcome, follows: now?.follows === true };
    }
    const overcome = isOver(newest, { seq, step, problem, from });
    // Such a run says no more than that some of its checks have failed.
    const follows = problem.code === "checks-failed" && withFailure.has(step);
    return { seq, step, problem, check: undefined, overcome, follows };
  });
}

/** Its newest result counts, also where that tells of something else. */
function isToldBy(now: SeenCheck | undefined, problem: Problem): boolean {
  if (!now || now.check.state === "passed" || !now.check.problem) return false;
  return now.check.problem === problem || sameness(now.check.problem) === sameness(problem);
}

function isOver(
  newest: NewestWords,
  { seq, step, problem, from }: Omit<RawProblem, "from"> & { readonly from: Try | "run" | FromChange },
): boolean {
  const told = sameness(problem);
  const { always, work, ...others } = thingsOf[step];
  const its = typeof from === "object" ? work : others[from];
  return (
    newest.isOver(told, seq, always) ||
    newest.isOver(told, seq, its) ||
    (typeof from === "object" && newest.isOver(told, seq, [from.change])) ||
    (ofCredentials.has(problem.code) && newest.isOver(told, seq, ["credentials"]))
  );
}

type Kind = "always" | "run" | "work" | Try;

/** What the problems of a step are told of, by where they were met. A proof rests on all the other steps. */
const thingsOf: Readonly<Record<StepId, Readonly<Record<Kind, readonly Thing[]>>>> = {
  server: things("server"),
  account: things("account"),
  "iam-user": things("iam-user"),
  certificate: things("certificate"),
  "identity-pool": things("identity-pool"),
  "organization-role": things("organization-role"),
  proof: {
    ...things("proof"),
    always: ["undone", "passed proof"],
    run: ["run proof", ...stepIds.map((step) => `mended ${step}` as const)],
  },
  delivery: things("delivery"),
};

function things(step: StepId): Readonly<Record<Kind, readonly Thing[]>> {
  return {
    always: [`undone ${step}`, `passed ${step}`],
    run: [`run ${step}`],
    work: [`work ${step}`],
    plan: [`plan ${step}`],
    undo: [`undo ${step}`],
    look: [`look ${step}`],
  };
}

const ofCredentials: ReadonlySet<string> = new Set([
  "credentials-expired",
  "keys-forgotten",
  "no-credentials",
  "key-unknown",
  "secret-wrong",
  "other-account",
]);
