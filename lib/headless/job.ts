import "server-only";
import type { Runtime } from "@/lib/runtime/runtime";
import type { StepId } from "@/lib/wizard/words";
import type { AnswersFile } from "./answers-file";
import type { Command } from "./command";
import type { Printer } from "./printer";

/** One call of the headless mode. */
export interface Job {
  readonly runtime: Runtime;
  readonly answers: AnswersFile;
  readonly command: Command;
  readonly printer: Printer;
}

/** The steps that change the account, in order. */
export const accountSteps = [
  "iam-user",
  "certificate",
  "identity-pool",
  "organization-role",
] as const satisfies readonly StepId[];
