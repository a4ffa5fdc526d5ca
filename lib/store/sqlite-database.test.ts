import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Migration } from "kysely";
import Libsql from "libsql";
import { describe, expect, it } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { migrate } from "./migrate";
import { openStore } from "./open-store";
import { openSqlite } from "./sqlite-database";
import { opened } from "./testing/opened";
import { at, freshSession, minutesLater } from "./testing/sessions";
import { sqliteBed, temporaryFolder } from "./testing/test-bed";

const bed = sqliteBed();
const childScript = fileURLToPath(new URL("testing/append-until-killed.ts", import.meta.url));

describe("the SQLite store", () => {
  // Two servers on one file would each believe to be the only one that may run changes.
  it("refuses a second opener in words, and lets it in when the first has closed", async () => {
    const { store, options } = await freshSession(bed);
    expect(await openStore(options)).toMatchObject({ ok: false, problem: { code: "store-in-use" } });
    await store.close();
    const second = await opened(options);
    await second.store.close();
  });

  it("refuses a second process", async () => {
    const { store, options } = await freshSession(bed);
    const node = [
      "--conditions=react-server",
      "--import",
      "tsx",
      childScript,
      "other",
      JSON.stringify(options),
    ];
    const child = spawnSync(process.execPath, node, { encoding: "utf8" });
    expect(child.status).toBe(1);
    expect(child.stderr).toContain("store-in-use");
    await store.close();
  });

  it.skipIf(process.platform === "win32")("is closed to the other users of the machine", async () => {
    const dataDir = join(temporaryFolder(), "data");
    const { store } = await opened({ dataDir });
    expect(modeOf(dataDir)).toBe("700");
    const files = readdirSync(dataDir);
    expect(files).toEqual(expect.arrayContaining(["sessions.db", "sessions.db-wal", "vault.key"]));
    for (const file of files) expect(modeOf(join(dataDir, file)), file).toBe("600");
    await store.close();
  });

  // A deleted row stays readable in SQLite's free pages and in its log unless both are cleaned.
  it.each(["forgotten", "replaced", "expired", "deleted with its session"])(
    "overwrites the ciphertext of a secret that is %s",
    async (how) => {
      const { store, sessionId, options } = await freshSession(bed);
      const secretsUntil = minutesLater(10);
      const pem = new Secret("private key ".repeat(1_000));
      await store.append(sessionId, [], at, { secrets: { pem, small: new Secret("small") }, secretsUntil });
      await store.close();
      const sealed = sealedTexts(options.dataDir);
      expect(sealed).toHaveLength(2);
      expect(remains(await bed.rawBytes(options), sealed)).toBe(true);

      const again = await opened(options);
      const secrets = again.vault.of(sessionId, () => (how === "expired" ? minutesLater(10) : at));
      const names = ["pem", "small"];
      if (how === "forgotten") await again.store.append(sessionId, [], at, { forget: names });
      if (how === "replaced") for (const name of names) await secrets.put(name, new Secret("new"));
      if (how === "expired") expect(await secrets.has("pem")).toBe(false);
      if (how === "deleted with its session") await again.store.delete(sessionId);
      expect(remains(await bed.rawBytes(options), sealed)).toBe(false);
      await again.store.close();
    },
  );

  it("says so where the key file is lost, and makes no other", async () => {
    const { store, options } = await freshSession(bed);
    await store.close();
    rmSync(join(options.dataDir, "vault.key"));
    expect(await openStore(options)).toMatchObject({ ok: false, problem: { code: "vault-key-file-lost" } });
    expect(readdirSync(options.dataDir)).toEqual(["sessions.db"]);
  });

  it("applies a migration as a whole or not at all", async () => {
    const database = await openSqlite(temporaryFolder());
    if (!database.ok) throw new Error(database.problem.code);
    const { db, close } = database.value;
    const half: Migration["up"] = async (trx) => {
      await trx.schema.createTable("half").addColumn("name", "text").execute();
      throw new Error("killed in the middle");
    };
    await expect(migrate(db, { "0001-half": { up: half } })).rejects.toThrow("killed in the middle");
    expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual([]);
    await close();
  });

  it.each([
    ["vault.key", "vault-key-file-malformed"],
    ["sessions.db", "store-unreadable"],
  ])("says so where %s holds something else", async (file, code) => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, file), "something else entirely ".repeat(100));
    expect(await openStore({ dataDir })).toMatchObject({ ok: false, problem: { code } });
    expect(readFileSync(join(dataDir, file), "utf8")).toContain("something else entirely");
  });

  it("says so where the data folder can't be one", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const result = await openStore({ dataDir: join(file, "data") });
    expect(result).toMatchObject({ ok: false, problem: { code: "data-folder-unusable" } });
  });
});

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function sealedTexts(dataDir: string): readonly string[] {
  const connection = new Libsql(join(dataDir, "sessions.db"));
  const rows = connection.prepare("select sealed from secrets").all();
  connection.close();
  return rows.map((row) => JSON.stringify(row).slice('{"sealed":"'.length, -'"}'.length));
}

/** Whether a piece of one of the texts still stands somewhere: long ones are spread over pages. */
function remains(bytes: Buffer, texts: readonly string[]): boolean {
  const pieces = texts.flatMap((text) => text.slice("v1.".length).match(/.{32}/g) ?? []);
  return pieces.some((piece) => bytes.includes(piece));
}
