import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import type { StoreOptions } from "../open-store";
import type { TemporaryPostgres } from "./temporary-postgres";

/** One kind of database, and what a test may do to it behind the store's back. */
export interface TestBed {
  readonly name: string;
  /** Options for an empty store; the ones given out before end with it. */
  fresh(): Promise<StoreOptions>;
  /** Runs one statement; the store is closed meanwhile. */
  tamper(options: StoreOptions, statement: string): Promise<void>;
  /** Every file in which the database keeps its data and its log. */
  rawBytes(options: StoreOptions): Promise<Buffer>;
}

export function sqliteBed(): TestBed {
  return {
    name: "SQLite",
    fresh: async () => ({ dataDir: temporaryFolder() }),
    async tamper({ dataDir }, statement) {
      const connection = new Libsql(join(dataDir, "sessions.db"));
      connection.exec(statement);
      connection.close();
    },
    rawBytes: async ({ dataDir }) => allBytes(dataDir),
  };
}

export function postgresBed(server: TemporaryPostgres): TestBed {
  return {
    name: "PostgreSQL",
    async fresh() {
      const databaseUrl = server.url("postgres");
      await run(databaseUrl, "drop schema public cascade; create schema public");
      return { dataDir: temporaryFolder(), databaseUrl, vaultKey: testKey };
    },
    tamper: ({ databaseUrl = "" }, statement) => run(databaseUrl, statement),
    async rawBytes({ databaseUrl = "" }) {
      await run(databaseUrl, "checkpoint");
      return allBytes(server.dataDir);
    },
  };
}

/** Removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const testKey = Buffer.alloc(32, "k").toString("base64");
export const otherKey = Buffer.alloc(32, "o").toString("base64");

async function run(url: string, statement: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function allBytes(folder: string): Buffer {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    entries.flatMap((entry) => (entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name))] : [])),
  );
}
