import { ok, type Result, refused } from "@/lib/domain/result";
import type { EngineContext } from "./context";
import { withLease } from "./lease";
import { noSuchSession } from "./no-such-session";

/**
 * Removes a session with its secrets and its practice account, one that can't be read too. What was made in AWS stays.
 * Refused while a run is under way: it would go on writing to the account with nobody left to tell what it did.
 */
export async function deleteSession(context: EngineContext, sessionId: string): Promise<Result<undefined>> {
  const saved = await context.store.list();
  if (!saved.some((session) => session.sessionId === sessionId)) return refused(noSuchSession);
  return withLease(context, sessionId, async () => {
    await context.store.delete(sessionId);
    return ok(undefined);
  });
}
