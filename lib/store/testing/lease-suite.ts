import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { freshSession } from "./sessions";
import type { TestBed } from "./test-bed";

/** Of a lease, in ms: longer than a test, and short enough to wait for. */
const long = 60_000;
const short = 1_000;

export function leaseSuite(bed: TestBed): void {
  describe("lease", () => {
    it("has one holder at a time, who may renew it", async () => {
      const { store, sessionId } = await freshSession(bed);
      const asked = ["a", "b", "c"].map((holder) => store.acquireLease(sessionId, holder, long));
      const granted = await Promise.all(asked);
      expect(granted.filter(Boolean)).toHaveLength(1);
      const holder = ["a", "b", "c"][granted.indexOf(true)] ?? "";
      expect(await store.leaseHolder(sessionId)).toBe(holder);
      expect(await store.acquireLease(sessionId, holder, short)).toBe(true);
      await sleep(short);
      expect(await store.leaseHolder(sessionId)).toBeUndefined();
      await store.close();
    });

    it("ends with its time, and is then free for others", async () => {
      const { store, sessionId } = await freshSession(bed);
      await store.acquireLease(sessionId, "a", short);
      expect(await store.acquireLease(sessionId, "b", long)).toBe(false);
      expect(await store.leaseHolder(sessionId)).toBe("a");
      await sleep(short);
      expect(await store.leaseHolder(sessionId)).toBeUndefined();
      expect(await store.acquireLease(sessionId, "b", long)).toBe(true);
      expect(await store.acquireLease(sessionId, "a", long)).toBe(false);
      await store.close();
    });

    it("is given back by its holder only", async () => {
      const { store, sessionId } = await freshSession(bed);
      await store.acquireLease(sessionId, "a", long);
      await store.releaseLease(sessionId, "b");
      expect(await store.leaseHolder(sessionId)).toBe("a");
      await store.releaseLease(sessionId, "a");
      expect(await store.leaseHolder(sessionId)).toBeUndefined();
      await store.close();
    });

    it("is not to be had for a session that does not exist", async () => {
      const { store } = await freshSession(bed);
      expect(await store.acquireLease("nobody", "a", long)).toBe(false);
      expect(await store.leaseHolder("nobody")).toBeUndefined();
      await store.close();
    });
  });
}
