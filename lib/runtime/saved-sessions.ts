import "server-only";
import type { Engine } from "@/lib/wizard/engine/engine";
import { stepsNotUndone } from "@/lib/wizard/made";
import type { SessionStore } from "@/lib/wizard/ports";
import { UnreadableSession } from "@/lib/wizard/unreadable-session";
import type { SavedSessions, SessionSummary } from "./runtime";

/**
 * All sessions, as the engine sees them: a run that died with an earlier server is not shown as running. One that
 * can't be read must not keep anybody from the others.
 */
export async function savedSessions(store: SessionStore, engine: Engine): Promise<SavedSessions> {
  const listed = await store.list();
  const read = await Promise.all(
    listed.map(async ({ sessionId, updatedAt }) => {
      const summary = await summaryOf(store, engine, sessionId).catch(unlessUnreadable);
      return summary === "unreadable" ? { unreadable: { sessionId, updatedAt } } : { summary };
    }),
  );
  return {
    // Somebody may have deleted one since the list was read.
    readable: read
      .flatMap(({ summary }) => summary ?? [])
      .toSorted((a, b) => b.view.updatedAt.localeCompare(a.view.updatedAt)),
    unreadable: read.flatMap(({ unreadable }) => unreadable ?? []),
  };
}

async function summaryOf(
  store: SessionStore,
  engine: Engine,
  sessionId: string,
): Promise<SessionSummary | undefined> {
  const view = await engine.view(sessionId);
  if (!view) return undefined;
  return { sessionId, view, notUndone: view.begun ? stepsNotUndone(await store.read(sessionId)) : [] };
}

function unlessUnreadable(error: unknown): "unreadable" {
  if (error instanceof UnreadableSession) return "unreadable";
  throw error;
}
