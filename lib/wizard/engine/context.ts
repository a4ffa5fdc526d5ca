import type { Versions } from "@/lib/domain/versions";
import type { Announcer, AwsAccess, Clock, SessionStore, Vault } from "../ports";
import type { ErrorReader, StepEntry } from "../step";
import type { Patience } from "./patience";

/** All that the engine needs of the world; lib/runtime puts it together, tests with the practice account. */
export interface EngineContext {
  readonly store: SessionStore;
  readonly vault: Vault;
  readonly aws: AwsAccess;
  readonly errors: ErrorReader;
  readonly clock: Clock;
  readonly announcer: Announcer;
  /** The registry of lib/steps, in order. */
  readonly entries: readonly StepEntry[];
  newId(): string;
  /** Ids of the runs that this process is working on; the engine itself enters and removes them. */
  readonly alive: Set<string>;
  readonly versions: Versions;
  /** Told of faults: errors nobody expected. Must not print messages, which may hold anything. */
  reportFault(error: unknown): void;
  readonly patience: Patience;
}
