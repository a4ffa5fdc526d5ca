/**
 * Which call an error came from. The SDK's errors don't say it, and a step makes many calls in one look: without this
 * the refusal of one would be told of another.
 */
import "server-only";
import type { AwsCall } from "@/lib/wizard/change";

/** Beside the errors and not on them: whoever prints an error must not print what was sent. */
const calls = new WeakMap<object, AwsCall>();

/** The error as it is, from now on with its call. */
export function failedAt<E>(error: E, call: AwsCall): E {
  if (typeof error === "object" && error !== null) calls.set(error, call);
  return error;
}

/** Undefined where nobody has noted it. */
export function failedCall(error: unknown): AwsCall | undefined {
  return typeof error === "object" && error !== null ? calls.get(error) : undefined;
}
