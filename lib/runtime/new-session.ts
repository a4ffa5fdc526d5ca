import "server-only";
import type { SessionView } from "@/lib/wizard/view";
import type { Runtime } from "./runtime";

/**
 * Opens a setup without answers. It is always a new one: another that nobody has answered yet may stand open in
 * somebody's browser, with an application.yml given to it, which is no event and belongs to that person alone.
 *
 * Those that were left at once are on no list, so the ones that nobody comes back to are removed here.
 */
export async function newSession(
  { engine, sessions, ownYmls }: Pick<Runtime, "engine" | "sessions" | "ownYmls">,
  now: Date,
): Promise<string> {
  for (const { sessionId, view } of (await sessions()).readable) {
    const isInUse = ownYmls.get(sessionId) !== undefined;
    // Where somebody else is at it just now, the next start removes it.
    if (isAbandoned(view, now) && !isInUse) await engine.deleteSession(sessionId);
  }
  return engine.createSession();
}

/** Nobody has answered anything yet: there is nothing to come back to. */
export function isUntouched({ lastSeq }: SessionView): boolean {
  return lastSeq === 1;
}

/** A form that was opened on Friday can still be sent on Monday. */
const ABANDONED_AFTER_MS = 7 * 24 * 60 * 60 * 1_000;

function isAbandoned(view: SessionView, now: Date): boolean {
  return isUntouched(view) && now.getTime() - Date.parse(view.updatedAt) > ABANDONED_AFTER_MS;
}
