import type { Problem } from "@/lib/domain/problem";
import type { Finding } from "@/lib/findings/finding";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import type { Change, Kept } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { ChangeView } from "@/lib/wizard/view";
import type { Check, Facts, Notice, StepId } from "@/lib/wizard/words";

/** What the headless mode tells, while it happens. */
export interface Printer {
  /** Where it works: account, region and host. */
  target(facts: Facts): void;
  notice(step: StepId, notice: Notice): void;
  kept(step: StepId, kept: Kept): void;
  planned(step: StepId, change: Change): void;
  /** A change that came to an end, and how. */
  done(step: StepId, change: Change, how: NonNullable<ChangeView["how"]>): void;
  /** A part of the proof, when it has ended. */
  proved(check: Check): void;
  /** One check of the whole proof, at its end. */
  checked(check: Check): void;
  /** One thing of the account, compared with how the setup left it. */
  compared(check: DriftCheck): void;
  wrote(file: string): void;
  /** A session file, when it has been read. */
  opened(session: OpenedSession): void;
  found(finding: Finding): void;
  problem(problem: Problem): void;
  /**
   * The last that is told. `count` is how many changes were made, for a plan how many are pending; of findings, of differences,
   * or of files. `usersRefused`: all was done, and yet the test sign-in was refused.
   */
  ended(outcome: Outcome, count: number, usersRefused?: boolean): void;
}

export type Outcome =
  | "done"
  | "nothing-to-do"
  | "changes-pending"
  | "undone"
  | "nothing-to-undo"
  | "as-wanted"
  | "drift"
  | "findings"
  | "code-written"
  | "installed"
  | "problem";

/** Takes one line, without its line break. */
export type Write = (line: string) => void;
