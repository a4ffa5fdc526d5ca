import type { EngineContext } from "./context";

/** How long a run's right to work outlives its server: long enough for a slow moment, short enough to wait for. */
export const LEASE_MS = 20_000;

/** Takes or renews the right to run changes in a session. False while another holder has it. */
export function holdLease({ store, clock, holder }: EngineContext, sessionId: string): Promise<boolean> {
  const now = clock.now().getTime();
  return store.acquireLease(sessionId, holder, now + LEASE_MS, now);
}
