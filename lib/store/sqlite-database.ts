import "server-only";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, SqliteAdapter, SqliteDialect, sql } from "kysely";
import Libsql from "libsql";
import { ok, type Result, refused } from "@/lib/domain/result";
import { errorCode } from "./error-code";
import { guardedConnection } from "./guarded-connection";
import type { Database, Tables } from "./tables";

/**
 * The default: one file in the data folder, for one process at a time.
 *
 * The exclusive lock belongs to the operating system's file lock, so it goes with the process, however that ends.
 * A commit is on disk when it returns (synchronous=FULL), and what is deleted is overwritten (secure_delete).
 */
export async function openSqlite(dataDir: string): Promise<Result<Database>> {
  const file = join(dataDir, "sessions.db");
  await makePrivateFile(file);
  const connected = connect(file);
  if (!connected.ok) return connected;
  const db = new Kysely<Tables>({
    dialect: new WholeMigrations({ database: guardedConnection(connected.value, release) }),
  });
  return ok({
    db,
    exclusive: true,
    instant: (inMs) => sql<string>`${new Date(Date.now() + inMs).toISOString()}`,
    // The log still holds the old pages; emptying it is the second half of secure_delete.
    erase: async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    close: () => db.destroy(),
  });
}

/** Kysely runs migrations on SQLite without a transaction; a process killed in the middle would leave half of one. */
class WholeMigrations extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/**
 * SQLite would make the file readable for everybody. An existing one is not even opened here: closing it again would
 * drop the lock that this process may hold on it.
 */
async function makePrivateFile(file: string): Promise<void> {
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.close();
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

function connect(file: string): Result<Libsql.Database> {
  const connection = new Libsql(file);
  try {
    // The lock mode comes first: without it, the log would be shared with other processes through memory.
    pragmas(connection, ["locking_mode=exclusive", "journal_mode=wal", "synchronous=full"]);
    pragmas(connection, ["secure_delete=on", "foreign_keys=on"]);
    return ok(connection);
  } catch (error) {
    connection.close();
    const code = errorCode(error);
    if (code === "SQLITE_BUSY") return refused(inUse(file));
    if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return refused(unreadable(file));
    throw error;
  }
}

/**
 * libsql closes the file only when the last prepared statement was garbage-collected, so the lock is given back by
 * hand: leave the log, leave the exclusive mode, and read once, which is when SQLite lets go.
 */
function release(connection: Libsql.Database): void {
  pragmas(connection, ["journal_mode=delete", "locking_mode=normal", "user_version"]);
  connection.close();
}

function pragmas(connection: Libsql.Database, settings: readonly string[]): void {
  for (const setting of settings) connection.prepare(`pragma ${setting}`).all([]);
}

const inUse = (file: string) => ({
  code: "store-in-use",
  message: `Another process has the sessions open: ${file}`,
  remedy: "Stop the other server or command first, or give this one a data folder of its own (DATA_DIR).",
});

const unreadable = (file: string) => ({
  code: "store-unreadable",
  message: `The file with the sessions is damaged or is no database: ${file}`,
  remedy: "Put the file back from a backup, or move it away to start without sessions.",
});
