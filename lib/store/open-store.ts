import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { SessionStore, Vault } from "@/lib/wizard/ports";
import { prepareDataFolder } from "./data-folder";
import { dropLeases } from "./lease";
import { isFromNewerVersion, migrate } from "./migrate";
import { openPostgres } from "./postgres-database";
import { forgetExpired } from "./secret-rows";
import { createSessionStore } from "./session-store";
import { openSqlite } from "./sqlite-database";
import type { Database } from "./tables";
import { createVault } from "./vault";
import { createVaultCipher } from "./vault-cipher";
import { loadVaultKey } from "./vault-key";
import { fitsSeal, readSeal, sealOnce } from "./vault-seal";

export interface StoreOptions {
  readonly dataDir: string;
  /** PostgreSQL instead of the SQLite file in the data folder. */
  readonly databaseUrl?: string;
  /** 32 bytes as base64 or hex; needed with databaseUrl, else a key file stands in for it. */
  readonly vaultKey?: string;
  /** The real clock by default. */
  readonly now?: () => Date;
}

export interface OpenedStore {
  readonly store: SessionStore;
  readonly vault: Vault;
}

/**
 * Opens the sessions and their vault. What an administrator can put right (a folder without rights, another process
 * on the file, a wrong key, a database that doesn't answer) comes back as a problem, and then nothing was changed.
 */
export async function openStore(options: StoreOptions): Promise<Result<OpenedStore>> {
  const folder = await prepareDataFolder(options.dataDir);
  if (!folder.ok) return folder;
  const database = await openDatabase(options);
  if (!database.ok) return database;
  try {
    const opened = await unlock(database.value, options);
    if (!opened.ok) await database.value.close();
    return opened;
  } catch (fault) {
    await database.value.close();
    throw fault;
  }
}

function openDatabase({ databaseUrl, dataDir }: StoreOptions): Promise<Result<Database>> {
  return databaseUrl === undefined ? openSqlite(dataDir) : openPostgres(databaseUrl);
}

async function unlock(database: Database, options: StoreOptions): Promise<Result<OpenedStore>> {
  const { db } = database;
  const tables = new Set(
    (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name),
  );
  if (await isFromNewerVersion(db, tables)) return refused(newerVersion);
  const seal = await readSeal(db, tables);
  const key = await loadVaultKey(options, seal !== undefined);
  if (!key.ok) return key;
  const cipher = createVaultCipher(key.value);
  if (seal !== undefined && !fitsSeal(cipher, seal)) return refused(wrongKey);

  const migrated = await migrate(db);
  if (!migrated.ok) return migrated;
  if (!fitsSeal(cipher, await sealOnce(db, cipher))) return refused(wrongKey);
  const now = options.now ?? (() => new Date());
  await forgetExpired(database, now());
  if (database.exclusive) await dropLeases(db);
  return ok({ store: createSessionStore(database, cipher), vault: createVault(database, cipher, now) });
}

const newerVersion = {
  code: "store-newer",
  message: "The sessions were written by a newer version of this program.",
  remedy: "Start that version again, or name another data folder in DATA_DIR.",
};

const wrongKey = {
  code: "vault-key-wrong",
  message: "The key of the vault is not the one with which its secrets were sealed.",
  remedy: "Set VAULT_KEY, or put vault.key back, as it was when the sessions were made.",
};
