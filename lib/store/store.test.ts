import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "./open-store";
import { appendSuite } from "./testing/append-suite";
import { leaseSuite } from "./testing/lease-suite";
import { opened } from "./testing/opened";
import { sessionSuite } from "./testing/session-suite";
import { at, freshSession, taken } from "./testing/sessions";
import { startPostgres } from "./testing/temporary-postgres";
import { postgresBed, sqliteBed, type TestBed, temporaryFolder, testKey } from "./testing/test-bed";
import { vaultSuite } from "./testing/vault-suite";

const server = await startPostgres();
afterAll(() => server?.stop());

// The same promises on both databases: nothing above the store may notice which one it is.
function portSuite(bed: TestBed): void {
  appendSuite(bed);
  vaultSuite(bed);
  sessionSuite(bed);
  leaseSuite(bed);
}

describe("store on SQLite", () => portSuite(sqliteBed()));

if (server) {
  const bed = postgresBed(server);
  describe("store on PostgreSQL", () => {
    portSuite(bed);

    it("lets two servers append to one session at once", async () => {
      const { store, sessionId, options } = await freshSession(bed);
      const other = await opened(options);
      const appends = Array.from({ length: 30 }, (_, index) =>
        [store, other.store][index % 2]?.append(sessionId, [taken("a"), taken("b")], at),
      );
      await Promise.all(appends);
      const seqs = (await store.read(sessionId)).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 61 }, (_, index) => index + 1));
      await Promise.all([store.close(), other.store.close()]);
    });

    // A server whose clock is ahead would take the lease of a run that goes on, and write beside it.
    it.each([
      ["ahead", 5],
      ["behind", -5],
    ])("holds a lease for a server whose clock is minutes %s, and ends it in time", async (_, minutes) => {
      const { store, sessionId, options } = await freshSession(bed);
      const other = await opened(options);
      expect(await store.acquireLease(sessionId, "a", 1_500)).toBe(true);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });
      onTestFinished(() => void vi.useRealTimers());
      expect(await other.store.leaseHolder(sessionId)).toBe("a");
      expect(await other.store.acquireLease(sessionId, "b", 1_500)).toBe(false);
      await sleep(1_500);
      expect(await other.store.acquireLease(sessionId, "b", 1_500)).toBe(true);
      vi.useRealTimers();
      expect(await store.leaseHolder(sessionId)).toBe("b");
      await Promise.all([store.close(), other.store.close()]);
    });

    it("lets several servers make the tables at once", async () => {
      const options = await bed.fresh();
      const servers = await Promise.all([options, options, options].map(opened));
      await Promise.all(servers.map(({ store }) => store.close()));
    });

    it("asks for VAULT_KEY, for the key must not lie on one server alone", async () => {
      const { vaultKey: _, ...options } = await bed.fresh();
      const result = await openStore(options);
      expect(result).toMatchObject({ ok: false, problem: { code: "vault-key-missing" } });
    });

    it.each([
      ["a database that does not exist", "nowhere", "3D000"],
      ["a server that does not answer", "x?host=/nonexistent", "ENOENT"],
    ])("names %s as the problem", async (_, database, code) => {
      const options = { dataDir: temporaryFolder(), databaseUrl: server.url(database), vaultKey: testKey };
      const result = await openStore(options);
      expect(result).toMatchObject({ ok: false, problem: { code: "database-unreachable" } });
      expect(result).toMatchObject({ problem: { message: expect.stringContaining(code) } });
    });
  });
} else {
  process.stderr.write("PostgreSQL is not tested: this machine has no initdb and postgres to run.\n");
  describe.skip("store on PostgreSQL", () => {
    it("keeps the same promises", () => undefined);
  });
}
