import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { Secret } from "@/lib/domain/secret";
import type { AwsCall, Change, IamAction, StepPlan } from "./change";
import type { StepDrift } from "./drift";
import type { StepForm } from "./form";
import type { Made } from "./made";
import type { Answers, Check, FactName, Facts, Notice, StepId } from "./words";

/** What typed text became, or one problem per wrong field (Problem.field names it). */
export type Parsed =
  | { readonly ok: true; readonly answers: Answers; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Secrets of a submitted form by field name. */
export type Secrets = Readonly<Record<string, Secret>>;

interface EntryBase {
  readonly id: StepId;
  readonly form: StepForm;
  /** Facts of earlier steps without which this one can't start. */
  readonly needs: readonly FactName[];
  /** Pure. Reads the text as typed: tolerant of blanks, exact about meaning. */
  parse(typed: Answers, secrets: Secrets): Parsed;
}

/** Asks, and learns from the answers alone. */
export interface QuestionsStep extends EntryBase {
  readonly kind: "questions";
  learn(answers: Answers): Facts;
}

/** Asks for credentials; the engine connects and learns from GetCallerIdentity. */
export interface AccountStep extends EntryBase {
  readonly kind: "account";
  /** What a form may show again of what was typed into it: no text that could be a secret in the wrong field. */
  echo(typed: Answers): Answers;
}

export interface ProofStep extends EntryBase {
  readonly kind: "proof";
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
  /** The sign-in test with the new key only: each part as it ends. Cleans up after itself. */
  probe(ports: ProofPorts, facts: Facts): AsyncIterable<ProbeProgress>;
  /** Pure. How a warning can be mended with the operator's credentials; undefined where it can't. */
  repairOf(check: Check): Repair | undefined;
}

/** An earlier step, and those of its answers that would be others. */
export interface Repair {
  readonly step: StepId;
  readonly answers: Answers;
}

export type ProbeProgress =
  | { readonly type: "started"; readonly id: string; readonly label: string }
  | { readonly type: "ended"; readonly check: Check };

export interface DeliveryStep extends EntryBase {
  readonly kind: "delivery";
}

/**
 * A step that changes the AWS account: observe, plan, confirm, apply, observe again.
 *
 * Desired is what the answers ask for; Observed what AWS shows of it, only what is relevant. Every function but
 * inspect, apply, baseline and reconcile is pure.
 */
export interface AwsStep<Desired = unknown, Observed extends Json = Json> extends EntryBase {
  readonly kind: "aws";
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
  /** Better defaults than the form's, from the facts and from what the account already holds. Reads only. */
  suggest?(ports: StepPorts, facts: Facts): Promise<Answers>;
  desire(answers: Answers, facts: Facts): Desired;
  /** `written` is for what no list of AWS is sure to show: an ID that AWS gave is looked up by itself. */
  inspect(ports: StepPorts, desired: Desired, written: Written): Promise<Observed>;
  plan(observed: Observed, desired: Desired): StepPlan;
  /** One write, holes filled from what sibling changes yielded. Throws what the SDK throws. */
  apply(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied>;
  /** Before an unnamed create: what is there already, for `reconcile`. */
  baseline?(ports: StepPorts, change: Change, filled: AwsCall): Promise<Json>;
  /** After an unknown outcome of an unnamed create: was it done? */
  reconcile?(ports: StepPorts, change: Change, filled: AwsCall, intent: Intent): Promise<Reconciled>;
  verify(observed: Observed, desired: Desired): readonly Check[];
  /**
   * Whether `now` adds the same to what is there as the change that was confirmed and made, and takes nothing away.
   * Where somebody else wrote at the same moment and it got lost, it is then made again without being asked for.
   */
  addsAgain?(made: Change, now: Change): boolean;
  /** From observation, never from an answer of a create. Only what is certain. */
  learn(observed: Observed, desired: Desired): Facts;
  readonly undo: StepUndo;
  readonly drift: StepDrift<Desired>;
}

/**
 * The way back: what the session made is deleted, what it modified gets its before-image, the rest stays. It goes by
 * what was written and not by the answers, which may be others by now. inspect and apply reach out, the rest is pure.
 */
export interface StepUndo<Observed extends Json = Json> {
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
  inspect(ports: StepPorts, made: readonly Made[]): Promise<Observed>;
  /** What is gone already is not in it. Somebody else's additions are kept, blockers, or ask for a consent. */
  plan(observed: Observed, made: readonly Made[], facts: Facts): StepPlan;
  /** Deleting what is gone already succeeds. */
  apply(ports: StepPorts, change: Change, filled: AwsCall, made: readonly Made[]): Promise<Applied>;
  /** Vault names of the secrets that are worth nothing once the step is undone. */
  secrets(made: readonly Made[]): readonly string[];
}

/** What this session has written in the step since it was undone last. */
export type Written = () => Promise<readonly Made[]>;

/** What was durable before the call. */
export interface Intent {
  readonly baseline: Json;
  /** By AWS's clock, as far as its difference from this machine's is known. */
  readonly startedAt: Date;
}

export interface Applied {
  /** What was made, for undo and support: ids and names, never a secret. */
  readonly receipt: JsonObject;
  /** Set where nothing of ours was made after all, because somebody else's serves. */
  readonly how?: "found";
  /** Values of holes by name. */
  readonly yields?: Readonly<Record<string, string>>;
  /** Go to the vault in the transaction that records the receipt; keys are vault names. */
  readonly secrets?: Secrets;
  /** Vault names of secrets that leave the vault in that transaction: what they belonged to is gone. */
  readonly forget?: readonly string[];
}

export type Reconciled =
  /** It never happened: may be sent again. */
  | { readonly outcome: "absent" }
  /** It happened and we can use what it made. */
  | { readonly outcome: "found"; readonly applied: Applied }
  /** It happened, but what it made is useless to us (a secret nobody has) and is removed by now. */
  | { readonly outcome: "removed"; readonly receipt: JsonObject }
  /** It can't be told; a person must look. */
  | { readonly outcome: "unclear"; readonly problem: Problem };

/** What steps may use of the world. */
export interface StepPorts {
  /** The session's id: the value of the tag bluerange:setup. */
  readonly sessionId: string;
  /** Sends one call with the operator's credentials and gives AWS's answer as the SDK types it, unparsed. */
  send(call: AwsCall): Promise<unknown>;
  readonly vault: SessionVault;
  now(): Date;
  sleep(ms: number): Promise<void>;
}

export interface ProofPorts extends StepPorts {
  /** Sends with the new access key of the BlueRange user. */
  sendAsServer(call: AwsCall): Promise<unknown>;
  /** Sends without credentials: AssumeRoleWithWebIdentity. */
  sendUnsigned(call: AwsCall): Promise<unknown>;
}

/** The vault of one session. */
export interface SessionVault {
  has(name: string): Promise<boolean>;
  get(name: string): Promise<Secret | undefined>;
  put(name: string, secret: Secret): Promise<void>;
}

export type StepEntry = QuestionsStep | AccountStep | AnyAwsStep | ProofStep | DeliveryStep;

/** An AwsStep whose Desired and Observed are its own business; the engine only hands them from one function to the next. */
export type AnyAwsStep = AwsStep;

/** The way for AWS errors to become Problems; lib/aws implements it, the engine uses it. */
export interface ErrorReader {
  /**
   * How a thrown error is to be taken; `action` is what was to be done, and is named where the error came from no
   * call. Anything that is not AWS's or the network's is a fault and rethrown.
   */
  read(error: unknown, action: IamAction): ReadError;
}

export interface ReadError {
  readonly problem: Problem;
  /** refused: nothing was done. unknown: it may have been done. */
  readonly outcome: "refused" | "unknown";
  /** Whether it makes sense to wait and send again by itself (throttling, delay of AWS). */
  readonly transient: boolean;
}

/** Whose credentials they are, as AWS says. */
export interface AccountConnection {
  readonly accountId: string;
  readonly callerArn: string;
  readonly partition: string;
  /** AWS's clock minus this machine's. */
  readonly clockOffsetMs: number;
  readonly notices: readonly Notice[];
}

/** With where they come from, and the secrets as cleaned, for the vault. */
export interface OperatorConnection extends AccountConnection {
  readonly source: "typed" | "profile" | "practice" | "environment";
  readonly accessKeyId?: string;
  /** secretAccessKey and, for temporary credentials, sessionToken; empty where nothing need be kept. */
  readonly secrets: Secrets;
}
