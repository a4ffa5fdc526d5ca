import "server-only";
import { Migrator } from "kysely";
import { ok, type Result, refused } from "@/lib/domain/result";
import { errorCode } from "./error-code";
import { migrations } from "./migrations";
import type { Db } from "./tables";

/** Brings the tables to this version. Servers that start at once wait for each other. */
export async function migrate(db: Db, all = migrations): Promise<Result<undefined>> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...all }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return ok(undefined);
  if (errorCode(error) === insufficientPrivilege) return refused(forbidden);
  throw error;
}

/** Whether a newer version of this product has been here; its data is then not touched. */
export async function isFromNewerVersion(db: Db, tables: ReadonlySet<string>): Promise<boolean> {
  if (!tables.has("kysely_migration")) return false;
  const applied = await db.selectFrom("kysely_migration").select("name").execute();
  return applied.some(({ name }) => !Object.hasOwn(migrations, name));
}

/** PostgreSQL's code for it. */
const insufficientPrivilege = "42501";

const forbidden = {
  code: "database-forbids-tables",
  message: "The PostgreSQL user of DATABASE_URL may not make tables.",
  remedy: "Grant that user CREATE on the schema, or make it the owner of the database.",
};
