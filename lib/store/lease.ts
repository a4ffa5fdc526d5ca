/**
 * The right to work on a session, until an instant of the database's own clock. Servers that share a database have
 * clocks of their own: by those, one that is a minute ahead would take the lease of a run that goes on.
 */
import "server-only";
import type { Database, Db } from "./tables";

/** One statement decides, so two that ask at once can't both get it. False for a session that is gone, too. */
export async function acquireLease(
  { db, instant }: Database,
  sessionId: string,
  holder: string,
  forMs: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("sessions")
    .set({ lease_holder: holder, lease_until: instant(forMs) })
    .where("session_id", "=", sessionId)
    .where((row) =>
      row.or([
        row("lease_holder", "is", null),
        row("lease_holder", "=", holder),
        row("lease_until", "<=", instant(0)),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Does nothing where somebody else holds it by now. */
export async function releaseLease(db: Db, sessionId: string, holder: string): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ lease_holder: null, lease_until: null })
    .where("session_id", "=", sessionId)
    .where("lease_holder", "=", holder)
    .execute();
}

/** For a start that finds leases of a process that must have ended: nobody should wait for them to run out. */
export async function dropLeases(db: Db): Promise<void> {
  await db.updateTable("sessions").set({ lease_holder: null, lease_until: null }).execute();
}

export async function leaseHolder({ db, instant }: Database, sessionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("sessions")
    .select("lease_holder")
    .where("session_id", "=", sessionId)
    .where("lease_until", ">", instant(0))
    .executeTakeFirst();
  return row?.lease_holder ?? undefined;
}
