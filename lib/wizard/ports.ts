import type { Result } from "@/lib/domain/result";
import type { EventBody, SessionEvent } from "./events";
import type { AccountConnection, ProofPorts, Secrets, SessionVault, StepPorts } from "./step";
import type { Answers, StepId } from "./words";

/** Where sessions live. lib/store implements it on SQLite and PostgreSQL; one test suite runs on both. */
export interface SessionStore {
  create(sessionId: string, first: EventBody, at: Date): Promise<void>;
  /**
   * Appends in one transaction, all or nothing, and gives the events their numbers. `secrets` enter the vault in the
   * same transaction. With `expectedSeq`, refuses (gives undefined) when the session has moved past it.
   */
  append(
    sessionId: string,
    bodies: readonly EventBody[],
    at: Date,
    options?: AppendOptions,
  ): Promise<readonly SessionEvent[] | undefined>;
  /** In order; empty where the session does not exist. */
  read(sessionId: string, afterSeq?: number): Promise<readonly SessionEvent[]>;
  list(): Promise<
    readonly { readonly sessionId: string; readonly createdAt: string; readonly updatedAt: string }[]
  >;
  /** With its vault and practice account. */
  delete(sessionId: string): Promise<void>;
  /** The right to run changes in this session, for one holder at a time; renewed by asking again. */
  acquireLease(sessionId: string, holder: string, untilMs: number, nowMs: number): Promise<boolean>;
  releaseLease(sessionId: string, holder: string): Promise<void>;
  leaseHolder(sessionId: string, nowMs: number): Promise<string | undefined>;
  /** Small named documents beside the events (the practice account), sealed like secrets. */
  loadSealed(sessionId: string, name: string): Promise<string | undefined>;
  saveSealed(sessionId: string, name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export interface AppendOptions {
  readonly expectedSeq?: number;
  readonly secrets?: Secrets;
  /** Names whose secrets leave the vault in the same transaction. */
  readonly forget?: readonly string[];
  /** Instant after which the secrets of this append are no longer given out. */
  readonly secretsUntil?: Date;
}

/** Secrets at rest. */
export interface Vault {
  of(sessionId: string, now: () => Date): SessionVault;
  /** Names only, for the page that says what is kept. */
  names(sessionId: string): Promise<readonly string[]>;
}

/** The AWS account of a session. lib/runtime implements it with real clients or the practice account. */
export interface AwsAccess {
  /** Whoever the credentials belong to, before they are kept. */
  connect(sessionId: string, answers: Answers, secrets: Secrets): Promise<Result<AccountConnection>>;
  /** Ports for one step, recording its calls; a problem where the credentials are gone. */
  open(sessionId: string, step: StepId, record: (call: RecordedCall) => void): Promise<Result<StepPorts>>;
  openProof(sessionId: string, record: (call: RecordedCall) => void): Promise<Result<ProofPorts>>;
}

/** One attempt of one AWS call, as it ended. Nothing of its input or answer. */
export interface RecordedCall {
  readonly action: string;
  readonly attempt: number;
  readonly durationMs: number;
  readonly httpStatus?: number;
  readonly requestId?: string;
  readonly error?: string;
}

export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
}

/** Told after every append, so that open pages hear of it at once. */
export interface Announcer {
  announce(sessionId: string, lastSeq: number): void;
}
