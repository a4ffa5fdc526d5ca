import { describe, expect, it } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { UnreadableSession } from "@/lib/wizard/unreadable-session";
import { openStore } from "../open-store";
import { opened } from "./opened";
import { at, created, freshSession, minutesLater, taken } from "./sessions";
import type { TestBed } from "./test-bed";

export function sessionSuite(bed: TestBed): void {
  describe("sessions", () => {
    it("lists the one that moved last first", async () => {
      const { store, sessionId } = await freshSession(bed);
      await store.create("session-b", created, minutesLater(1));
      await store.append(sessionId, [taken("a")], minutesLater(2));
      expect(await store.list()).toEqual([
        {
          sessionId,
          createdAt: at.toISOString(),
          updatedAt: minutesLater(2).toISOString(),
        },
        {
          sessionId: "session-b",
          createdAt: minutesLater(1).toISOString(),
          updatedAt: minutesLater(1).toISOString(),
        },
      ]);
      await store.close();
    });

    it("refuses to make a session twice", async () => {
      const { store, sessionId } = await freshSession(bed);
      await expect(store.create(sessionId, created, at)).rejects.toThrow();
      expect(await store.read(sessionId)).toHaveLength(1);
      await store.close();
    });

    it("deletes a session with its events, secrets and documents, and no other", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      await store.create("session-b", created, at);
      for (const id of [sessionId, "session-b"]) {
        await vault.of(id, () => at).put("key", new Secret("x"));
        await store.saveSealed(id, "practice", "x");
      }
      await store.delete(sessionId);
      // Made again under its old name, it must not inherit anything.
      await store.create(sessionId, created, at);
      expect(await vault.names(sessionId)).toEqual([]);
      expect(await store.loadSealed(sessionId, "practice")).toBeUndefined();
      expect(await store.read(sessionId)).toHaveLength(1);
      expect(await vault.names("session-b")).toEqual(["key"]);
      expect(await store.loadSealed("session-b", "practice")).toBe("x");
      await store.close();
    });

    it("keeps the last text of a sealed document over a restart", async () => {
      const { store, sessionId, options } = await freshSession(bed);
      await store.saveSealed(sessionId, "practice", "first");
      await store.saveSealed(sessionId, "practice", "Grüße, 世界\u0000");
      await store.close();
      const again = await opened(options);
      expect(await again.store.loadSealed(sessionId, "practice")).toBe("Grüße, 世界\u0000");
      await again.store.close();
    });

    // A newer version may write events that this one does not know; half a history would be believed.
    it("reads no session of which it does not know an event, and deletes it like any other", async () => {
      const { store, options } = await freshSession(bed);
      await store.create("session-b", created, at);
      await store.close();
      const events = ['{"seq":1,"at":"2030-01-01T00:00:00.000Z","type":"moon.landed"}', '{"seq":1,'];
      for (const event of events) {
        await bed.tamper(options, `update events set event = '${event}' where session_id = 'session-b'`);
        const { store: again } = await opened(options);
        await expect(again.read("session-b")).rejects.toThrow(UnreadableSession);
        expect(await again.read("session-a")).toHaveLength(1);
        await again.close();
      }
      const { store: last } = await opened(options);
      await last.delete("session-b");
      expect(await last.list()).toMatchObject([{ sessionId: "session-a" }]);
      await last.close();
    });

    it("refuses the data of a newer version, and changes nothing", async () => {
      const { store, options } = await freshSession(bed);
      await store.close();
      await bed.tamper(
        options,
        "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')",
      );
      expect(await openStore(options)).toMatchObject({ ok: false, problem: { code: "store-newer" } });
      await bed.tamper(options, "delete from kysely_migration where name = '9999-later'");
      const again = await opened(options);
      await again.store.close();
    });

    // libsql aborts the whole process on a boolean; JSON.parse stands for code that lies about its types.
    it("refuses a boolean where a number should be, and lives on", async () => {
      const { store, sessionId } = await freshSession(bed);
      const expectedSeq: number = JSON.parse("true");
      await expect(store.append(sessionId, [taken("a")], at, { expectedSeq })).rejects.toThrow();
      expect(await store.read(sessionId)).toHaveLength(1);
      await store.close();
    });
  });
}
