import "server-only";
import type { Runtime } from "@/lib/runtime/runtime";
import type { StepId } from "@/lib/wizard/words";
import type { AnswersFile } from "./answers-file";
import type { Printer } from "./printer";
import type { SetupOptions } from "./setup-options";

/** One call of the headless mode. */
export interface Job {
  readonly runtime: Runtime;
  readonly answers: AnswersFile;
  readonly options: SetupOptions;
  readonly printer: Printer;
  /** Aborted by Ctrl+C or SIGTERM: what is under way is waited for, nothing new is begun. */
  readonly stop: AbortSignal;
}

/** The steps that change the account, in order. */
export const accountSteps = [
  "iam-user",
  "certificate",
  "identity-pool",
  "organization-role",
] as const satisfies readonly StepId[];
