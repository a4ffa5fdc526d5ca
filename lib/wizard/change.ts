import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { Notice } from "./words";

/** "service:Operation" as IAM spells it, for example "iam:CreateUser". */
export type IamAction = `${"iam" | "iot" | "cognito-identity" | "sts"}:${string}`;

/**
 * One AWS call as data: the operation and its input in AWS's own spelling. Policy documents stand in it as objects
 * (they become text just before the call), values not known yet as holes. What is shown, executed, exported as a
 * CLI command and replayed is this one value.
 */
export interface AwsCall {
  readonly action: IamAction;
  readonly input: JsonObject;
}

/** A document that a change writes, in full, and the one it replaces. */
export interface PlannedDocument {
  readonly title: string;
  readonly json: Json;
  readonly replaces?: Json;
}

/** One write. */
export interface Change {
  /** Unique in its plan and the same at every planning, for example "create-user". */
  readonly id: string;
  readonly kind: "create" | "modify" | "delete";
  /** What will be, in the manual's words: "IAM user bluerange". */
  readonly summary: string;
  readonly call: AwsCall;
  readonly documents: readonly PlannedDocument[];
  /**
   * Whether the call may simply be sent again after an unknown outcome. "reconcile": it makes another resource at
   * every call and has no name (access key, certificate, identity pool), so its step must look first.
   */
  readonly repeat: "safe" | "reconcile";
  /** One sentence on what can't be undone, where something can't. */
  readonly permanent?: string;
  /** Ids of sibling changes that must be done before. */
  readonly after?: readonly string[];
  /** Names of the holes that its answer fills. */
  readonly yields?: readonly string[];
  /** Sentence with what the person must agree to beyond the plan (a replacement, a deletion). */
  readonly consent?: string;
}

/** Something that exists already and stays as it is. */
export interface Kept {
  readonly summary: string;
  readonly detail?: string;
  readonly documents?: readonly PlannedDocument[];
  /** Ids of the changes that would make it, were it not there. */
  readonly standsFor?: readonly string[];
}

/** What a step would do to the account as it is now. No changes: nothing to do. */
export interface StepPlan {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  readonly notices: readonly Notice[];
  /** Reasons why it can't be applied as it stands; then `changes` is not offered. */
  readonly blockers: readonly Problem[];
}

/** A StepPlan that was shown, with the digest by which it is confirmed. */
export interface Plan extends StepPlan {
  readonly planId: string;
  /** SHA-256 over changes, kept and blockers: equal means that AWS has not moved. */
  readonly fingerprint: string;
}
