import type { Problem } from "@/lib/domain/problem";
import type { StepId } from "@/lib/wizard/words";
import type { Analyzer, Found } from "./finding";
import type { SeenProblem, Session } from "./session";

interface OfProblem extends Omit<Analyzer, "find"> {
  readonly matches: Matches;
  /** What tells several of them apart; all are one where this is left out. */
  subject?(problem: Problem): string;
  /** The problem's own message by default. */
  cause?(problem: Problem, session: Session): string;
  /** The problem's own remedy by default. */
  remedy?(problem: Problem, session: Session): readonly string[];
  command?(session: Session, problem: Problem): string | undefined;
}

type Matches = (problem: Problem, step: StepId, session: Session) => boolean;

/** Tells also which problems it has words for, so that what nobody has words for is not passed over. */
export interface ProblemAnalyzer extends Analyzer {
  readonly matches: Matches;
}

/** An analyzer that looks for problems of a kind. The same problem seen several times is one finding. */
export function ofProblem({ matches, subject, cause, remedy, command, ...rest }: OfProblem): ProblemAnalyzer {
  const foundOf = (session: Session, about: string, seen: readonly SeenProblem[]): readonly Found[] => {
    // The last one to have been shown says it as it stands.
    const problem = seen.at(-1)?.problem;
    if (!problem) return [];
    const found = {
      cause: cause?.(problem, session) ?? problem.message,
      remedy: remedy?.(problem, session) ?? [problem.remedy],
      command: command?.(session, problem),
      evidence: [...new Set(seen.map(({ seq }) => seq))],
      overcome: seen.every(({ overcome }) => overcome),
    };
    return [about === "" ? found : { ...found, subject: about }];
  };
  return {
    ...rest,
    matches,
    find: (session) => {
      const seen = session.problems.filter(({ problem, step }) => matches(problem, step, session));
      const groups = grouped(seen, ({ problem }) => subject?.(problem) ?? "");
      return [...groups].flatMap(([about, group]) => foundOf(session, about, group));
    },
  };
}

/** Whether a problem has one of these codes. */
export function hasCode(...codes: readonly string[]): (problem: Problem) => boolean {
  return ({ code }) => codes.includes(code);
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
