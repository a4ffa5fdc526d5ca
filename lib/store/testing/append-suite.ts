import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody } from "@/lib/wizard/events";
import { opened } from "./opened";
import { at, created, freshSession, taken } from "./sessions";
import type { TestBed } from "./test-bed";

export function appendSuite(bed: TestBed): void {
  describe("append", () => {
    it("numbers events 1, 2, 3 in the order in which they came", async () => {
      const { store, sessionId } = await freshSession(bed);
      const appended = await store.append(sessionId, [taken("a"), taken("b")], at);
      await store.append(sessionId, [taken("c")], at);
      expect(appended?.map(({ seq }) => seq)).toEqual([2, 3]);
      expect(await store.read(sessionId)).toEqual([
        { ...created, seq: 1, at: at.toISOString() },
        { ...taken("a"), seq: 2, at: at.toISOString() },
        { ...taken("b"), seq: 3, at: at.toISOString() },
        { ...taken("c"), seq: 4, at: at.toISOString() },
      ]);
      expect(await store.read(sessionId, 3)).toHaveLength(1);
      await store.close();
    });

    // Two runs, a stop button and a heartbeat may all append at the same moment.
    it("leaves no gap and no double number when many append at once", async () => {
      const { store, sessionId } = await freshSession(bed);
      const appends = Array.from({ length: 40 }, (_, index) =>
        store.append(sessionId, [taken(`${index}`), taken(`${index}`)], at),
      );
      await Promise.all(appends);
      const events = await store.read(sessionId);
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 81 }, (_, index) => index + 1));
      // Nobody's event stands between the two of one append.
      const files = events.slice(1).map((event) => (event.type === "files.taken" ? event.file : ""));
      expect(files.filter((_, index) => index % 2 === 0)).toEqual(
        files.filter((_, index) => index % 2 === 1),
      );
      await store.close();
    });

    // Of two tabs that save the same step, one must be told.
    it("refuses all but one of those who saw the same number", async () => {
      const { store, sessionId } = await freshSession(bed);
      const appends = ["a", "b", "c"].map((file) =>
        store.append(sessionId, [taken(file)], at, { expectedSeq: 1 }),
      );
      const outcomes = await Promise.all(appends);
      expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
      expect(await store.read(sessionId)).toHaveLength(2);
      await store.close();
    });

    it("keeps neither events nor secrets of an append that fails half-way", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      await store.append(sessionId, [], at, { secrets: { old: new Secret("old") } });
      const unreadable = taken("x".repeat(1_000_000));
      const failing = store.append(sessionId, [taken("a"), unreadable], at, {
        secrets: { made: new Secret("made") },
        forget: ["old"],
      });
      await expect(failing).rejects.toThrow("could not be read back");
      expect(await store.read(sessionId)).toHaveLength(1);
      expect(await vault.names(sessionId)).toEqual(["old"]);
      await store.append(sessionId, [taken("b")], at, { expectedSeq: 1 });
      await store.close();
    });

    it("keeps no secret of an append that is refused", async () => {
      const { store, vault, sessionId } = await freshSession(bed);
      const options = { expectedSeq: 7, secrets: { made: new Secret("made") } };
      expect(await store.append(sessionId, [taken("a")], at, options)).toBeUndefined();
      expect(await vault.names(sessionId)).toEqual([]);
      await store.close();
    });

    it("throws where the session does not exist", async () => {
      const { store } = await freshSession(bed);
      await expect(store.append("nobody", [taken("a")], at)).rejects.toThrow("no such session");
      await expect(store.append("nobody", [taken("a")], at, { expectedSeq: 1 })).rejects.toThrow();
      expect(await store.read("nobody")).toEqual([]);
      await store.close();
    });

    it("gives every event back as it went in, before and after a restart", async () => {
      const { store, sessionId, options } = await freshSession(bed);
      const written: EventBody[] = [];
      const property = fc.asyncProperty(fc.array(anyEventBody(), { maxLength: 5 }), async (bodies) => {
        const plain: readonly EventBody[] = JSON.parse(JSON.stringify(bodies));
        const appended = await store.append(sessionId, plain, at);
        written.push(...plain);
        expect(await store.read(sessionId, 1 + written.length - plain.length)).toEqual(appended);
      });
      await fc.assert(property, { numRuns: 60, endOnFailure: true });
      await store.close();
      const again = await opened(options);
      const expected = written.map((body, index) => ({ ...body, seq: index + 2, at: at.toISOString() }));
      expect(await again.store.read(sessionId, 1)).toEqual(expected);
      await again.store.close();
    });

    it("loses nothing that it had promised when the process is killed", async () => {
      const options = await bed.fresh();
      const promised = await appendUntilKilled("killed", JSON.stringify(options));
      const { store } = await opened(options);
      const seqs = (await store.read("killed")).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect(seqs.length).toBeGreaterThanOrEqual(promised);
      // Pairs come whole: the event before them makes the count odd.
      expect(seqs.length % 2).toBe(1);
      await store.close();
    });
  });
}

/** Kills a process in the middle of its appends; the newest number that it was promised. */
async function appendUntilKilled(sessionId: string, options: string): Promise<number> {
  const script = fileURLToPath(new URL("append-until-killed.ts", import.meta.url));
  const node = ["--conditions=react-server", "--import", "tsx", script, sessionId, options];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let promised = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    promised = Number(line);
    if (promised > 100) child.kill("SIGKILL");
  }
  expect(await ended).toEqual([null, "SIGKILL"]);
  return promised;
}
