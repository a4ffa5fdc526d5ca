import type { JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { CauseId } from "./causes";
import type { Analyzer, Found } from "./finding";
import type { SeenProblem } from "./seen-problems";
import type { Session } from "./session";

interface OfProblem extends Omit<Analyzer, "find"> {
  readonly matches: Matches;
  /** Where it is worth looking; everywhere by default. */
  applies?(session: Session): boolean;
  /** What tells several of them apart; all are one where this is left out. */
  subject?(problem: Problem): string;
  /** The problem's own message by default. */
  cause?(problem: Problem, session: Session): string;
  /** The problem's own remedy by default. */
  remedy?(problem: Problem, session: Session): readonly string[];
  statement?(problem: Problem): JsonObject | undefined;
  command?(session: Session, problem: Problem, step: SeenProblem["step"]): string | undefined;
  /** The analyzer's own by default. */
  causesOf?(problem: Problem): readonly CauseId[];
}

/** Where a problem was met: in which step, and by which check, if one told it. */
type Where = Pick<SeenProblem, "step" | "check">;

export type Matches = (problem: Problem, where: Where) => boolean;

/** Tells also which problems it has words for, so that what nobody has words for is not passed over. */
export interface ProblemAnalyzer extends Analyzer {
  readonly matches: Matches;
}

/**
 * An analyzer that looks for problems of a kind. The same problem seen several times is one finding; what follows from
 * a failed check is none, unless it is over anyway.
 */
export function ofProblem(kind: OfProblem): ProblemAnalyzer {
  const { matches, applies, subject, cause, remedy, statement, command, causesOf, ...rest } = kind;
  return {
    ...rest,
    matches,
    find: (session) => {
      if (applies?.(session) === false) return [];
      const seen = session.problems.filter(
        (one) => matches(one.problem, one) && (one.overcome || !one.follows),
      );
      const groups = grouped(seen, ({ problem }) => subject?.(problem) ?? "");
      return [...groups].flatMap(([about, group]) => foundOf(kind, session, about, group));
    },
  };
}

function foundOf(
  { cause, remedy, statement, command, causesOf }: OfProblem,
  session: Session,
  about: string,
  seen: readonly SeenProblem[],
): readonly Found[] {
  // The last one that stands says it as it stands, where one does.
  const last = seen.findLast(({ overcome }) => !overcome) ?? seen.at(-1);
  if (!last) return [];
  const { problem, step } = last;
  return [
    {
      ...(about !== "" && { subject: about }),
      cause: cause?.(problem, session) ?? problem.message,
      remedy: remedy?.(problem, session) ?? [problem.remedy],
      statement: statement?.(problem),
      command: command?.(session, problem, step),
      evidence: [...new Set(seen.map(({ seq }) => seq))],
      overcome: last.overcome,
      ...(causesOf && { causes: causesOf(problem) }),
    },
  ];
}

/** Whether a problem has one of these codes. */
export function hasCode(...codes: readonly string[]): (problem: Problem) => boolean {
  return ({ code }) => codes.includes(code);
}

/** It was met in the sign-in test, which works with BlueRange's own key. */
export function isInSignIn({ check }: Where): boolean {
  return check?.startsWith("proof.") === true;
}

function grouped(
  seen: readonly SeenProblem[],
  by: (one: SeenProblem) => string,
): ReadonlyMap<string, readonly SeenProblem[]> {
  const groups = new Map<string, SeenProblem[]>();
  for (const one of seen) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
