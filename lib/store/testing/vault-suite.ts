import { describe, expect, it } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { openStore } from "../open-store";
import { opened } from "./opened";
import { at, created, freshSession, minutesLater, taken } from "./sessions";
import { otherKey, type TestBed, testKey } from "./test-bed";

const canary = "canary-7Qx/wJalrXUtnFEMI+K7MDENG";

export function vaultSuite(bed: TestBed): void {
  describe("vault", () => {
    it("gives a secret back after a restart, with the event that came with it", async () => {
      const first = await freshSession(bed);
      await first.store.append(first.sessionId, [taken("a")], at, { secrets: { key: new Secret(canary) } });
      await first.store.close();
      const { store, vault } = await opened(first.options);
      const secrets = vault.of(first.sessionId, () => at);
      expect(await secrets.has("key")).toBe(true);
      expect((await secrets.get("key"))?.reveal()).toBe(canary);
      expect(await secrets.get("another")).toBeUndefined();
      expect(await vault.names(first.sessionId)).toEqual(["key"]);
      await store.close();
    });

    it("keeps the secrets of sessions apart", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      await store.create("session-b", created, at);
      await vault.of(sessionId, () => at).put("key", new Secret("a"));
      expect(await vault.of("session-b", () => at).has("key")).toBe(false);
      await store.close();
    });

    it("replaces a secret that is stored again, and its expiry with it", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      const secrets = vault.of(sessionId, () => minutesLater(30));
      const until = { secretsUntil: minutesLater(10) };
      await store.append(sessionId, [], at, { secrets: { key: new Secret("old") }, ...until });
      await store.append(sessionId, [], at, { secrets: { key: new Secret("new") } });
      expect((await secrets.get("key"))?.reveal()).toBe("new");
      // The order of the port: what is forgotten leaves before what is new enters.
      await store.append(sessionId, [], at, { forget: ["key"], secrets: { key: new Secret("newest") } });
      expect((await secrets.get("key"))?.reveal()).toBe("newest");
      await store.close();
    });

    it("gives no secret out after its time, and deletes it when it sees it", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      await store.append(sessionId, [], at, {
        secrets: { key: new Secret("x") },
        secretsUntil: minutesLater(10),
      });
      let now = minutesLater(9);
      const secrets = vault.of(sessionId, () => now);
      expect(await secrets.has("key")).toBe(true);
      now = minutesLater(10);
      expect(await secrets.get("key")).toBeUndefined();
      now = at;
      expect(await secrets.has("key")).toBe(false);
      await store.close();
    });

    // Keys of an administrator must not lie on an idle server for longer than was promised.
    it("deletes what has expired when it is swept, of every session and nothing else", async () => {
      let now = at;
      const { store, vault, sessionId } = await freshSession({
        ...bed,
        fresh: async () => ({ ...(await bed.fresh()), now: () => now }),
      });
      await store.create("session-b", created, at);
      for (const id of [sessionId, "session-b"]) {
        const secrets = { key: new Secret("x") };
        await store.append(id, [], at, { secrets, secretsUntil: minutesLater(10) });
        await vault.of(id, () => at).put("server", new Secret("y"));
      }
      now = minutesLater(10);
      await vault.forgetExpired();
      now = at;
      expect(await vault.names(sessionId)).toEqual(["server"]);
      expect(await vault.names("session-b")).toEqual(["server"]);
      await store.close();
    });

    it("deletes at the start what has expired meanwhile", async () => {
      const { store, sessionId, options } = await freshSession(bed);
      await store.append(sessionId, [], at, {
        secrets: { key: new Secret("x") },
        secretsUntil: minutesLater(10),
      });
      await store.close();
      const later = await opened({ ...options, now: () => minutesLater(11) });
      await later.store.close();
      const again = await opened(options);
      expect(await again.vault.names(sessionId)).toEqual([]);
      await again.store.close();
    });

    // Somebody with access to the database alone must not move a secret to where it would be shown or used.
    it.each(["secrets", "documents"])(
      "does not open a text of %s that was moved to another session",
      async (table) => {
        const { store, sessionId, options } = await freshSession(bed);
        await store.create("session-b", created, at);
        await store.append(sessionId, [], at, { secrets: { key: new Secret("x") } });
        await store.saveSealed(sessionId, "key", "x");
        await store.close();
        await bed.tamper(options, `update ${table} set session_id = 'session-b'`);
        const again = await opened(options);
        const open =
          table === "secrets"
            ? again.vault.of("session-b", () => at).get("key")
            : again.store.loadSealed("session-b", "key");
        await expect(open).rejects.toThrow("does not belong where it lies");
        await again.store.close();
      },
    );

    it("refuses to start with another key, and changes nothing", async () => {
      const { store, vault, sessionId, options } = await freshSession({
        ...bed,
        fresh: async () => ({ ...(await bed.fresh()), vaultKey: testKey }),
      });
      await vault.of(sessionId, () => at).put("key", new Secret(canary));
      await store.close();
      const wrong = await openStore({ ...options, vaultKey: otherKey });
      expect(wrong).toMatchObject({ ok: false, problem: { code: "vault-key-wrong" } });
      const right = await opened(options);
      expect((await right.vault.of(sessionId, () => at).get("key"))?.reveal()).toBe(canary);
      await right.store.close();
    });

    it("leaves no secret readable in the files of the database", async () => {
      const { store, vault, sessionId, options } = await freshSession(bed);
      await store.append(sessionId, [taken("a-public-word")], at, { secrets: { key: new Secret(canary) } });
      await vault.of(sessionId, () => at).put("another", new Secret(canary));
      await store.saveSealed(sessionId, "practice", canary);
      const bytes = await bed.rawBytes(options);
      // Proof that the right files were searched.
      expect(bytes.includes("a-public-word")).toBe(true);
      for (const encoding of ["utf8", "base64", "base64url", "hex"] as const) {
        const text = Buffer.from(canary).toString(encoding).replaceAll("=", "");
        expect(bytes.includes(text), encoding).toBe(false);
      }
      await store.close();
    });
  });
}
