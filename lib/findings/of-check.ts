import type { Check } from "@/lib/wizard/words";
import type { Analyzer, CheckKey } from "./finding";
import { checkKey } from "./seen-checks";
import type { Session } from "./session";

interface OfCheck extends Omit<Analyzer, "find"> {
  readonly checks: readonly CheckKey[];
  /** Given the checks that did not pass, as they stand now. */
  cause(session: Session, failed: readonly Check[]): string;
  remedy(session: Session, failed: readonly Check[]): readonly string[];
  command?: CommandOf;
}

/** Given what did not pass, by a check or by a second look. */
type CommandOf = (session: Session, failed: readonly Pick<Check, "id" | "found">[]) => string | undefined;

/** Tells also which checks it has words for. */
export interface CheckAnalyzer extends Analyzer {
  readonly checks: readonly CheckKey[];
  readonly command: CommandOf;
  /** Whether it has words for a check in this state. */
  tells(key: string, state: Check["state"]): boolean;
}

/**
 * An analyzer that looks whether one of these checks did not pass, the last time that it was made. For an error it must
 * have failed: a remark stops nothing. What can't pass because another check has failed is left to that one.
 */
export function ofCheck({ checks, cause, remedy, command, ...rest }: OfCheck): CheckAnalyzer {
  const keys = checks.map(([step, id]) => checkKey(step, id));
  const isOpen = (state: Check["state"]) =>
    state === "failed" || (state === "warning" && rest.severity !== "error");
  return {
    ...rest,
    checks,
    command: command ?? (() => undefined),
    tells: (key, state) => isOpen(state) && keys.includes(key),
    find: (session) => {
      const seen = keys.flatMap((key) => {
        const one = session.checks.get(key);
        return one && isOpen(one.check.state) && !one.follows ? [one] : [];
      });
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
