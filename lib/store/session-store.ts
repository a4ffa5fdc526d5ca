import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import type { SessionStore } from "@/lib/wizard/ports";
import { UnreadableSession } from "@/lib/wizard/unreadable-session";
import { appendEvents, createSession } from "./append-events";
import { acquireLease, leaseHolder, releaseLease } from "./lease";
import { loadSealed, saveSealed } from "./sealed-documents";
import type { Database, Db } from "./tables";
import type { VaultCipher } from "./vault-cipher";

/** The SessionStore of lib/wizard, the same over both databases. */
export function createSessionStore(database: Database, cipher: VaultCipher): SessionStore {
  const { db } = database;
  return {
    create: (sessionId, first, at) => createSession(db, sessionId, first, at),
    append: (sessionId, bodies, at, options) =>
      appendEvents(database, cipher, sessionId, bodies, at, options),
    read: (sessionId, afterSeq = 0) => readEvents(db, sessionId, afterSeq),
    list: () => listSessions(db),
    delete: (sessionId) => deleteSession(database, sessionId),
    acquireLease: (sessionId, holder, forMs) => acquireLease(database, sessionId, holder, forMs),
    releaseLease: (sessionId, holder) => releaseLease(db, sessionId, holder),
    leaseHolder: (sessionId) => leaseHolder(database, sessionId),
    loadSealed: (sessionId, name) => loadSealed(db, cipher, sessionId, name),
    saveSealed: (sessionId, name, text) => saveSealed(db, cipher, sessionId, name, text),
    close: () => database.close(),
  };
}

async function readEvents(db: Db, sessionId: string, afterSeq: number): Promise<readonly SessionEvent[]> {
  const rows = await db
    .selectFrom("events")
    .select(["seq", "event"])
    .where("session_id", "=", sessionId)
    .where("seq", ">", afterSeq)
    .orderBy("seq")
    .execute();
  return rows.map(({ seq, event }) => {
    const read = eventOf(event);
    if (!read) throw new UnreadableSession(sessionId, seq);
    return read;
  });
}

function eventOf(text: string): SessionEvent | undefined {
  try {
    return readEvent(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The newest first. */
async function listSessions(db: Db) {
  const rows = await db
    .selectFrom("sessions")
    .select(["session_id", "created_at", "updated_at"])
    .orderBy("updated_at", "desc")
    .orderBy("session_id")
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

async function deleteSession({ db, erase }: Database, sessionId: string): Promise<void> {
  await db.deleteFrom("sessions").where("session_id", "=", sessionId).execute();
  await erase();
}
