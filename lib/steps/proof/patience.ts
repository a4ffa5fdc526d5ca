import "server-only";
import { readFailure } from "@/lib/aws/failure";
import type { ProofPorts } from "@/lib/wizard/step";
import { isAbsent, isDenied } from "../expected-errors";

/** How often something is tried that AWS may not know everywhere yet, and the pause between. */
export interface Patience {
  readonly triesMax: number;
  readonly pauseMs: number;
}

/** A new key works after seconds, 15 have been seen. */
export const forNewKey: Patience = { triesMax: 38, pauseMs: 2_000 };

/** Other services learn of a new key and its rights a little later than STS. */
export const forNewRights: Patience = { triesMax: 15, pauseMs: 2_000 };

/** A new role is usually known after two seconds. */
export const forNewRole: Patience = { triesMax: 11, pauseMs: 2_000 };

/** Where waiting can't help: once more, to be sure. */
export const onceMore: Patience = { triesMax: 2, pauseMs: 2_000 };

/** Sends until it succeeds, fails for another reason than youth, or the patience is at its end. */
export async function patiently<T>(
  { sleep }: Pick<ProofPorts, "sleep">,
  { triesMax, pauseMs }: Patience,
  isYouth: (error: unknown) => boolean,
  send: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (tries >= triesMax || !isYouth(error)) throw error;
      await sleep(pauseMs);
    }
  }
}

/** AWS does not know the key yet. */
export function isUnknownKey(error: unknown): boolean {
  const failure = readFailure(error);
  return (
    failure?.kind === "service" &&
    /^(InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId)$/.test(failure.name)
  );
}

/** AWS knows the key, but not all of its rights, or not yet what was made a minute ago. */
export function isYoungSetup(error: unknown): boolean {
  return isUnknownKey(error) || isDenied(error) || isAbsent(error);
}
