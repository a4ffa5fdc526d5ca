import "server-only";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";
import { ok, type Result, refused } from "@/lib/domain/result";
import { errorCode } from "./error-code";
import type { Database, Tables } from "./tables";

/** For installations that keep their data in PostgreSQL; several servers may share one database. */
export async function openPostgres(databaseUrl: string): Promise<Result<Database>> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) return refused(malformed);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: makePool(databaseUrl) }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    return refused(unreachable(errorCode(error)));
  }
  return ok({
    db,
    exclusive: false,
    // Not now(): that is when the statement began, and it may have waited for the row since.
    instant: (inMs) =>
      sql<string>`to_char((clock_timestamp() + ${inMs} * interval '1 millisecond') at time zone 'UTC', ${instantFormat})`,
    // PostgreSQL keeps old row versions until VACUUM, and its log longer: without the key they are worth nothing.
    erase: async () => undefined,
    close: () => db.destroy(),
  });
}

/** As toISOString writes it. */
const instantFormat = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

function makePool(databaseUrl: string): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 8,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  // A connection that dies while nobody uses it is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

const malformed = {
  code: "database-url-malformed",
  message: "DATABASE_URL is not the address of a PostgreSQL database.",
  remedy: "Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE, with special characters percent-encoded.",
};

const unreachable = (code: string | undefined) => ({
  code: "database-unreachable",
  message: `The PostgreSQL database of DATABASE_URL can't be opened: ${code ?? "no answer"}`,
  remedy:
    "Check that the server runs, and that host, port, database, user and password in DATABASE_URL are right.",
});
