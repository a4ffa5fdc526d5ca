import type { JsonObject } from "./json";

/**
 * Something that went wrong in an expected way, in words for the person who has to act.
 *
 * This is all that a browser, an event or a terminal ever learns of an error: never `error.message`, which may hold
 * names, tokens or markup of somebody else.
 */
export interface Problem {
  /** Stable, kebab-case; tests, findings and translations key on it. */
  readonly code: string;
  /** What happened, one sentence; the variable part last. */
  readonly message: string;
  /** What to do, one imperative sentence. */
  readonly remedy: string;
  /** The name of the form field it belongs to, where there is one. */
  readonly field?: string;
  /** What AWS said, in AWS's own identifiers: support asks for exactly these. */
  readonly aws?: AwsErrorFacts;
  /** The IAM statement to ask a colleague for, where a right is missing. */
  readonly statement?: JsonObject;
}

export interface AwsErrorFacts {
  /** As the SDK names it, for example "AccessDenied" or "EntityAlreadyExistsException". */
  readonly error: string;
  /** For example "iam:CreateUser". */
  readonly action: string;
  readonly requestId?: string;
}
