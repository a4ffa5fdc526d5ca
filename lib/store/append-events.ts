import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import type { AppendOptions } from "@/lib/wizard/ports";
import { forgetSecrets, putSecrets } from "./secret-rows";
import type { Database, Db } from "./tables";
import type { VaultCipher } from "./vault-cipher";

/** SessionStore.append. Throws where there is no such session, or where an event could not be read back. */
export async function appendEvents(
  { db, erase }: Database,
  cipher: VaultCipher,
  sessionId: string,
  bodies: readonly EventBody[],
  at: Date,
  { expectedSeq, secrets = {}, forget = [], secretsUntil }: AppendOptions = {},
): Promise<readonly SessionEvent[] | undefined> {
  const events = await inTransaction(db, async (trx) => {
    const firstSeq = await claimNumbers(trx, sessionId, bodies.length, at, expectedSeq);
    if (firstSeq === undefined) return undefined;
    await forgetSecrets(trx, sessionId, forget);
    await putSecrets(trx, cipher, sessionId, secrets, secretsUntil);
    return insertEvents(trx, sessionId, firstSeq, bodies, at);
  });
  if (events && forget.length + Object.keys(secrets).length > 0) await erase();
  return events;
}

/** SessionStore.create. */
export function createSession(db: Db, sessionId: string, first: EventBody, at: Date): Promise<void> {
  const instant = at.toISOString();
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto("sessions")
      .values({ session_id: sessionId, created_at: instant, updated_at: instant, last_seq: 1 })
      .execute();
    await insertEvents(trx, sessionId, 1, [first], at);
  });
}

/** The level is named, or a stricter default of the database would turn waiting for a row into a failure. */
function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("read committed").execute(work);
}

/**
 * The first of `count` numbers; undefined where the session has moved past `expectedSeq`. Moving last_seq locks the
 * row until the transaction ends, so two servers that append at once do it one after the other.
 */
async function claimNumbers(
  trx: Db,
  sessionId: string,
  count: number,
  at: Date,
  expectedSeq: number | undefined,
): Promise<number | undefined> {
  let claim = trx
    .updateTable("sessions")
    .set((row) => ({ last_seq: row("last_seq", "+", count), updated_at: at.toISOString() }))
    .where("session_id", "=", sessionId);
  if (expectedSeq !== undefined) claim = claim.where("last_seq", "=", expectedSeq);
  const claimed = await claim.returning("last_seq").executeTakeFirst();
  if (claimed) return claimed.last_seq - count + 1;
  await trx
    .selectFrom("sessions")
    .select("session_id")
    .where("session_id", "=", sessionId)
    .executeTakeFirstOrThrow(() => new Error(`no such session: ${sessionId}`));
  return undefined;
}

async function insertEvents(
  trx: Db,
  sessionId: string,
  firstSeq: number,
  bodies: readonly EventBody[],
  at: Date,
): Promise<readonly SessionEvent[]> {
  const events = bodies.map((body, index) => numbered(body, firstSeq + index, at));
  if (events.length === 0) return events;
  await trx
    .insertInto("events")
    .values(events.map((event) => ({ session_id: sessionId, seq: event.seq, event: JSON.stringify(event) })))
    .execute();
  return events;
}

/** Read as it will be read back: an event that would lock its session up for ever is refused while nothing is lost. */
function numbered(body: EventBody, seq: number, at: Date): SessionEvent {
  const event = readEvent({ ...body, seq, at: at.toISOString() });
  if (!event) throw new Error(`this event could not be read back: ${body.type}`);
  return event;
}
