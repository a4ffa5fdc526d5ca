import { beforeAll, describe, expect, test, vi } from "vitest";
import { reportFault } from "@/lib/runtime/report-fault";
import type { EventType } from "@/lib/wizard/events";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { again, apply, begin, prove } from "./testing/walk";

/**
 * The next appends of events of these types fail, as a database would make them whose connection broke: in the very
 * words that Node has for the road to AWS.
 */
const failing = new Set<EventType>();
let bed: EngineBed;

beforeAll(async () => {
  bed = await engineBed(newDataDir(), (context) => ({
    ...context,
    store: {
      ...context.store,
      async append(sessionId, bodies, at, options) {
        if (bodies.some(({ type }) => failing.delete(type)))
          throw Object.assign(new Error("canary: 10.0.0.5:5432"), { code: "ECONNRESET" });
        return context.store.append(sessionId, bodies, at, options);
      },
    },
  }));
});

describe("a fault inside the wizard", () => {
  // Without an end in the session, its page would wait for ever.
  test.each<EventType>(["change.started", "change.done", "checks.made"])(
    "at %s ends the run with a problem of its own, and Try again completes it",
    async (type) => {
      const sessionId = await begin(bed.engine);
      const before = bed.reported.length;
      failing.add(type);
      const { run } = await apply(bed.engine, sessionId, "iam-user");
      expect(run).toMatchObject({ state: "failed", problem: { code: "wizard-fault" } });
      expect(bed.reported).toHaveLength(before + 1);
      expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
      expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
      expect(JSON.stringify(await bed.events(sessionId))).not.toContain("canary");
    },
  );

  // The secret was in the answer that could not be kept.
  test("at the very moment in which the key was to be kept leaves exactly one key, and its secret", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.onAnswer(async (action) => {
      if (action === "iam:CreateAccessKey") failing.add("change.done");
    });
    expect((await apply(bed.engine, sessionId, "iam-user")).run?.state).toBe("failed");
    bed.faults.onAnswer(async () => {});
    await again(bed.engine, sessionId, "iam-user");
    const [id] = await bed.witness(sessionId).accessKeys();
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
    expect(await bed.vaultNames(sessionId)).toEqual([`server.secretAccessKey.${id}`]);
  });

  test("in the proof ends it, and it can be run again", async () => {
    const sessionId = await begin(bed.engine);
    await apply(bed.engine, sessionId, "iam-user");
    await apply(bed.engine, sessionId, "certificate");
    await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    await apply(bed.engine, sessionId, "organization-role");
    failing.add("probe.ended");
    expect((await prove(bed.engine, sessionId)).run).toMatchObject({
      state: "failed",
      problem: { code: "wizard-fault" },
    });
    expect((await prove(bed.engine, sessionId)).run?.state).toBe("done");
  });

  // The server lives on, but nobody works on the run any more.
  test("that keeps its end from being written, too, is seen by the next look", async () => {
    const sessionId = await begin(bed.engine);
    failing.add("change.done").add("run.ended");
    const { run } = await apply(bed.engine, sessionId, "iam-user");
    expect(run?.state).toBe("interrupted");
    expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
  });
});

// An error of a database or an SDK may quote anything that was sent to it.
test("the log names a fault by its kind and place, never by its message", () => {
  const written: string[] = [];
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  reportFault(new TypeError("canary: AKIAIOSFODNN7EXAMPLE\n    at canary (secret)"));
  reportFault("canary");
  stderr.mockRestore();
  expect(written.join("")).toContain("TypeError");
  expect(written.join("")).toContain("wizard-fault.test.ts");
  expect(written.join("")).not.toContain("canary");
});
