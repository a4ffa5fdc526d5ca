import "server-only";
import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, type Result, refused } from "@/lib/domain/result";
import { errorCode } from "./error-code";

export interface KeySource {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly vaultKey?: string;
}

const keyBytes = 32;

/**
 * The key of the vault: VAULT_KEY where it is given, else the key file beside the SQLite database, made at the first
 * start. `sealed` says that the database was in use before: then a lost key file is not replaced by another key.
 */
export async function loadVaultKey(source: KeySource, sealed: boolean): Promise<Result<Buffer>> {
  if (source.vaultKey !== undefined) return parseKey(source.vaultKey, malformedKey);
  if (source.databaseUrl !== undefined) return refused(missingKey);
  const file = join(source.dataDir, "vault.key");
  const text = await readIfThere(file);
  if (text !== undefined) return parseKey(text, malformedFile(file));
  return sealed ? refused(lostFile(file)) : ok(await makeKeyFile(file));
}

/** 64 hex digits, or base64 in either alphabet, padded or not. */
function parseKey(typed: string, problem: typeof malformedKey): Result<Buffer> {
  const text = typed.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return ok(Buffer.from(text, "hex"));
  const key = /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, "base64") : undefined;
  return key?.length === keyBytes ? ok(key) : refused(problem);
}

/** The caller holds the lock of the database, so nobody else makes one meanwhile. */
async function makeKeyFile(file: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, "wx", 0o600);
  try {
    await handle.writeFile(`${key.toString("base64url")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Under its own name it is complete or not there at all.
  await rename(unfinished, file);
  await syncFolder(dirname(file));
  return key;
}

/** Or else a power cut could leave secrets behind whose key never reached the disk. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

const malformedKey = {
  code: "vault-key-malformed",
  message: "VAULT_KEY is not a key of 32 bytes.",
  remedy: "Set VAULT_KEY to 32 random bytes as base64 or hex, for example from `openssl rand -base64 32`.",
};

const missingKey = {
  code: "vault-key-missing",
  message: "VAULT_KEY is not set, but the sessions lie in PostgreSQL (DATABASE_URL).",
  remedy: "Set VAULT_KEY to 32 random bytes as base64 or hex, for example from `openssl rand -base64 32`.",
};

const malformedFile = (file: string) => ({
  code: "vault-key-file-malformed",
  message: `The key file of the vault holds no key of 32 bytes: ${file}`,
  remedy: "Put the key file back from a backup; the secrets kept so far can't be read without it.",
});

const lostFile = (file: string) => ({
  code: "vault-key-file-lost",
  message: `The key file of the vault is gone: ${file}`,
  remedy:
    "Put the key file back from a backup, set VAULT_KEY if the key is kept there, or start with an empty data folder.",
});
