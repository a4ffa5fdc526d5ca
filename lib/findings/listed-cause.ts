import type { Facts } from "@/lib/wizard/words";
import type { CauseId } from "./causes";

/** Something that may be wrong after the setup, in words for whoever stands before the BlueRange server. */
export interface ListedCause {
  readonly cause: CauseId;
  readonly at: Place;
  /** What people see. */
  readonly symptom: string;
  /** What is behind it, one sentence. */
  readonly because: string;
  /** What to look at and what to do, in order. */
  readonly steps: readonly string[];
  /** Where it runs, and that it is for PowerShell where it is, is said in the steps. */
  readonly command?: string | undefined;
}

/** Where it is met. */
export type Place = "server" | "connection" | "users";

/** What the advice depends on. */
export interface Setup {
  readonly facts: Facts;
  /** Then the secrets are wiped: no proof can be run, and what a step makes anew, BlueRange does not have. */
  readonly installed: boolean;
}
