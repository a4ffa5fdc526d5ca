/** Errors of AWS that are an answer in themselves: there is no such thing, or it is not yours to see. */
import "server-only";

/** What was asked for, or undefined where AWS says that it does not exist. */
export async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  return unless(isAbsent, answer);
}

/** What was asked for, or undefined where the caller has no right to know. */
export async function unlessDenied<T>(answer: Promise<T>): Promise<T | undefined> {
  return unless(isDenied, answer);
}

/** IAM's name stands on the wire without "Exception", in the SDK with it. */
export function isAbsent(error: unknown): boolean {
  return hasName(error, ["NoSuchEntity", "NoSuchEntityException", "ResourceNotFoundException"]);
}

export function isDenied(error: unknown): boolean {
  return hasName(error, [
    "AccessDenied",
    "AccessDeniedException",
    "UnauthorizedException",
    "NotAuthorizedException",
  ]);
}

/** This part of AWS, or what stands in for it, does not have the call: some partitions lack some services. */
export function isNotOffered(error: unknown): boolean {
  return hasName(error, [
    "NotSupportedService",
    "ServiceNotSupportedException",
    "NotImplemented",
    "ForeignAnswerError",
  ]);
}

/** AWS refuses to delete what is in use. */
export function isInUse(error: unknown): boolean {
  return hasName(error, ["DeleteConflictException", "CertificateStateException"]);
}

async function unless<T>(expected: (error: unknown) => boolean, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (expected(error)) return undefined;
    throw error;
  }
}

function hasName(error: unknown, names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
