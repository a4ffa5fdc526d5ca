import type { Kysely, Migration } from "kysely";

/**
 * All changes of the tables, oldest first. A released one is never edited: data of every version must find its way.
 * The names sort in this order.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-sessions": { up: createSessions },
};

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sessions")
    .addColumn("session_id", "text", (column) => column.primaryKey())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("last_seq", "integer", (column) => column.notNull())
    .addColumn("lease_holder", "text")
    .addColumn("lease_until", "text")
    .execute();
  await partOfSession(db, "events", "seq", "integer")
    .addColumn("event", "text", (column) => column.notNull())
    .execute();
  await partOfSession(db, "secrets", "name", "text")
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("expires_at", "text")
    .execute();
  await partOfSession(db, "documents", "name", "text")
    .addColumn("sealed", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("meta")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}

/** A table whose rows go when their session goes. */
function partOfSession(db: Kysely<unknown>, table: string, key: string, type: "integer" | "text") {
  return db.schema
    .createTable(table)
    .addColumn("session_id", "text", (column) =>
      column.notNull().references("sessions.session_id").onDelete("cascade"),
    )
    .addColumn(key, type, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_key`, ["session_id", key]);
}
