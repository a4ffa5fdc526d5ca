import { ok, type Result } from "@/lib/domain/result";
import type { EngineContext } from "./context";
import { withLease } from "./lease";
import type { SessionLog } from "./session-log";

/**
 * Removes a session with its secrets and its practice account. What was made in AWS stays. Refused while a run is
 * under way: it would go on writing to the account with nobody left to tell what it did.
 */
export function deleteSession(context: EngineContext, log: SessionLog): Promise<Result<undefined>> {
  return withLease(context, log.sessionId, async () => {
    await context.store.delete(log.sessionId);
    return ok(undefined);
  });
}
