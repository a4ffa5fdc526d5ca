import type { Problem } from "@/lib/domain/problem";
import type { Result } from "@/lib/domain/result";
import type { EventBody, SessionEvent } from "./events";
import type {
  AccountConnection,
  OperatorConnection,
  ProofPorts,
  Secrets,
  SessionVault,
  StepPorts,
} from "./step";
import type { CredentialsView } from "./view";
import type { Answers, Facts } from "./words";

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
  /** In order; empty where the session does not exist. Throws UnreadableSession. */
  read(sessionId: string, afterSeq?: number): Promise<readonly SessionEvent[]>;
  list(): Promise<
    readonly { readonly sessionId: string; readonly createdAt: string; readonly updatedAt: string }[]
  >;
  /** With its vault and practice account. */
  delete(sessionId: string): Promise<void>;
  /**
   * The right to run changes in this session, for one holder at a time; renewed by asking again. The store's own clock
   * measures it, since those of several servers differ.
   */
  acquireLease(sessionId: string, holder: string, forMs: number): Promise<boolean>;
  releaseLease(sessionId: string, holder: string): Promise<void>;
  leaseHolder(sessionId: string): Promise<string | undefined>;
  /** Small named documents beside the events (the practice account), sealed like secrets. */
  loadSealed(sessionId: string, name: string): Promise<string | undefined>;
  saveSealed(sessionId: string, name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export interface AppendOptions {
  readonly expectedSeq?: number;
  readonly secrets?: Secrets;
  /** Names whose secrets leave the vault in the same transaction, before `secrets` enter it. */
  readonly forget?: readonly string[];
  /** Instant after which the secrets of this append are no longer given out. */
  readonly secretsUntil?: Date;
}

/** Secrets at rest. */
export interface Vault {
  of(sessionId: string, now: () => Date): SessionVault;
  /** Names only, for the page that says what is kept. */
  names(sessionId: string): Promise<readonly string[]>;
  /** Deletes the secrets of all sessions whose time is over; any look into the vault does it first. */
  forgetExpired(): Promise<void>;
}

/** The AWS account of a session. lib/runtime implements it with real clients or the practice account. */
export interface AwsAccess {
  /** Whoever the credentials belong to, before they are kept. Problems name the fields they belong to. */
  connect(request: ConnectRequest): Promise<Connected>;
  /** The same for one look: ports that work with these credentials, which nobody keeps. */
  visit(request: ConnectRequest): Promise<Visited>;
  /** Ports for one step, recording its calls; a problem where the credentials are gone. */
  open(session: AccessRequest, record: (call: RecordedCall) => void): Promise<Result<StepPorts>>;
  /** The same with the BlueRange user's own key beside it; a problem where that key is not in the vault. */
  openProof(session: AccessRequest, record: (call: RecordedCall) => void): Promise<Result<ProofPorts>>;
}

export interface ConnectRequest {
  readonly sessionId: string;
  /** As the account step has parsed them. */
  readonly answers: Answers;
  /** As typed, unread: it may hold anything. */
  readonly accessKeyId: string;
  readonly secrets: Secrets;
}

export type Connected =
  | { readonly ok: true; readonly value: OperatorConnection }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Visited =
  | {
      readonly ok: true;
      readonly value: {
        readonly connection: AccountConnection;
        open(record: (call: RecordedCall) => void): StepPorts;
      };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What it takes to reach a session's account. */
export interface AccessRequest {
  readonly sessionId: string;
  /** As saved in the account step. */
  readonly account: Answers;
  readonly facts: Facts;
  readonly credentials: CredentialsView;
  /** The files are handed over, and their secrets are no longer here. */
  readonly installed: boolean;
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
