import type { Problem } from "@/lib/domain/problem";
import { type Result, refused } from "@/lib/domain/result";
import type { EngineContext } from "./context";

/**
 * How long a right to work outlives its server: long enough for a slow moment, short enough to wait for. It is renewed
 * every third, so a server that dies leaves at least two thirds of it. That is longer than Patience.settleMs: who finds
 * the lease run out has waited for a late request already, whatever the clocks of the servers say.
 */
const LEASE_MS = 24_000;

/**
 * Takes or renews the right to work on a session's account; false while another holder has it. The holder is one run
 * or one look, not the process: a run at its end would else give back what the next one has just taken.
 */
export function takeLease({ store }: EngineContext, sessionId: string, holder: string): Promise<boolean> {
  return store.acquireLease(sessionId, holder, LEASE_MS);
}

/** Keeps a lease that was taken while the work goes on, and gives it back at the end. */
export async function keepLease<T>(
  context: EngineContext,
  sessionId: string,
  holder: string,
  work: () => Promise<T>,
): Promise<T> {
  let renewing: Promise<unknown> = Promise.resolve();
  const renewal = setInterval(() => {
    renewing = takeLease(context, sessionId, holder).catch(context.reportFault);
  }, LEASE_MS / 3);
  renewal.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    // A renewal that is under way would take the lease again after it was given back.
    await renewing;
    await context.store.releaseLease(sessionId, holder).catch(context.reportFault);
  }
}

/** Works on the account while nobody else does; refused while a run is under way. */
export async function withLease<T>(
  context: EngineContext,
  sessionId: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const holder = context.newId();
  const taken = await takeLease(context, sessionId, holder);
  return taken ? keepLease(context, sessionId, holder, work) : refused(alreadyRunning);
}

export const alreadyRunning: Problem = {
  code: "already-running",
  message: "Changes of this setup are under way already, perhaps in another tab.",
  remedy: "Watch their progress, and go on when they have ended.",
};
