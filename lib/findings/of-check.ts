import type { Check } from "@/lib/wizard/words";
import type { Analyzer, CheckKey } from "./finding";
import type { SeenCheck, Session } from "./session";

interface OfCheck extends Omit<Analyzer, "find"> {
  readonly checks: readonly CheckKey[];
  /** Given the checks that did not pass, as they stand now. */
  cause(session: Session, failed: readonly Check[]): string;
  remedy(session: Session, failed: readonly Check[]): readonly string[];
  command?(session: Session, failed: readonly Check[]): string | undefined;
}

/** Tells also which checks it has words for. */
export interface CheckAnalyzer extends Analyzer {
  readonly checks: readonly CheckKey[];
}

/** An analyzer that looks whether one of these checks did not pass, the last time that it was made. */
export function ofCheck({ checks, cause, remedy, command, ...rest }: OfCheck): CheckAnalyzer {
  return {
    ...rest,
    checks,
    find: (session) => {
      const seen = checks.flatMap(([step, id]) => openCheck(session, step, id));
      if (seen.length === 0) return [];
      const failed = seen.map(({ check }) => check);
      return [
        {
          cause: cause(session, failed),
          remedy: remedy(session, failed),
          command: command?.(session, failed),
          evidence: [...new Set(seen.map(({ seq }) => seq))].sort((a, b) => a - b),
        },
      ];
    },
  };
}

function openCheck(session: Session, step: CheckKey[0], id: string): readonly SeenCheck[] {
  const seen = session.check(step, id);
  return seen && seen.check.state !== "passed" ? [seen] : [];
}
