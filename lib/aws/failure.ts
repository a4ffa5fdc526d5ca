/**
 * What a thrown error tells about a call, before it is put into words.
 *
 * The SDK throws its own exceptions, Node's network errors and, where something else than AWS answered, parse errors.
 * They are told apart by their shape: the practice account and the SDK may have loaded their classes twice, so
 * `instanceof` would lie. Anything with another shape is a fault of ours and not a Failure.
 */
import "server-only";
import { type AnswerFacts, answerFacts, isClockCorrected } from "./answer-facts";
import { codeOf, type NetworkKind, networkKind } from "./network-kind";
import type { OtherAccountError } from "./one-account";

export type Failure =
  | ServiceFailure
  | NetworkFailure
  | ForeignAnswer
  | NoCredentials
  | OtherAccount
  | Stopped;

/** AWS answered, with an error. */
export interface ServiceFailure extends AnswerFacts {
  readonly kind: "service";
  /** As the SDK names it, for example "EntityAlreadyExistsException". */
  readonly error: string;
  /** The same without "Exception", which some services write and others don't. */
  readonly name: string;
  /** AWS's words. Only to be read, never to be shown: they hold names and what others typed. */
  readonly message: string;
  readonly clockCorrected: boolean;
}

/** No answer came. */
export interface NetworkFailure {
  readonly kind: "network";
  /** Node's code, for example "ECONNREFUSED". */
  readonly error: string;
  readonly network: NetworkKind;
}

/** Somebody answered, but not AWS: a proxy, a sign-in page of a network, a broken gateway. */
export interface ForeignAnswer {
  readonly kind: "foreign-answer";
  readonly error: string;
  readonly httpStatus?: number;
}

/** The chosen profile or credential source yields nothing. */
export interface NoCredentials {
  readonly kind: "no-credentials";
  readonly error: string;
}

/** The credentials were found to be another account's before the call was signed (one-account.ts). */
export interface OtherAccount {
  readonly kind: "other-account";
  readonly error: string;
  readonly origin: string;
  readonly found: string;
  readonly wanted: string;
}

/** We broke the call off ourselves. */
export interface Stopped {
  readonly kind: "stopped";
  readonly error: string;
}

/** What happened; undefined where the error is none of AWS's or the network's. */
export function readFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name } = error;
  if (name === "AbortError") return { kind: "stopped", error: name };
  if (/^(Credentials|Token)ProviderError$/.test(name)) return { kind: "no-credentials", error: name };
  if (isOtherAccount(error)) return otherAccount(error);
  const network = networkKind(error);
  if (network) return { kind: "network", error: codeOf(error) ?? name, network };
  if ("$fault" in error && name !== "Unknown") return serviceFailure(error);
  if ("$fault" in error || "$response" in error || name === "ForeignAnswerError") return foreignAnswer(error);
  return undefined;
}

function isOtherAccount(error: Error): error is OtherAccountError {
  return error.name === "OtherAccountError" && "origin" in error && "found" in error && "wanted" in error;
}

function otherAccount({ name, origin, found, wanted }: OtherAccountError): OtherAccount {
  return { kind: "other-account", error: name, origin, found, wanted };
}

function serviceFailure(error: Error): ServiceFailure {
  return {
    kind: "service",
    error: error.name,
    name: error.name.replace(/Exception$/, ""),
    message: error.message,
    ...answerFacts(error),
    clockCorrected: isClockCorrected(error),
  };
}

function foreignAnswer(error: Error): ForeignAnswer {
  const { httpStatus } = answerFacts(error);
  return { kind: "foreign-answer", error: error.name, ...(httpStatus !== undefined && { httpStatus }) };
}
