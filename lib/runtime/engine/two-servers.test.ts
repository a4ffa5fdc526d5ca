import { afterAll, describe, expect, test } from "vitest";
import { startPostgres } from "@/lib/store/testing/temporary-postgres";
import { testKey } from "@/lib/store/testing/test-bed";
import type { EngineContext } from "@/lib/wizard/engine/context";
import { fold, stepOf } from "@/lib/wizard/fold/fold";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, prove, review, viewOf } from "./testing/walk";

const server = await startPostgres();
afterAll(() => server?.stop());

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

// Behind a load balancer one press arrives at one server and the next at another.
if (server) {
  describe("two servers on one PostgreSQL with the same VAULT_KEY", () => {
    // The socket's folder decides; the name before it is only there because an address needs one.
    const url = server.url("postgres").replace("@/", "@localhost/");
    const environment = { DATABASE_URL: url, VAULT_KEY: testKey };
    const open = (exchange?: (context: EngineContext) => EngineContext) =>
      engineBed(newDataDir(), exchange, environment);
    const aheadBy = (ms: number) => (context: EngineContext) => ({
      ...context,
      clock: { ...context.clock, now: () => new Date(Date.now() + ms) },
    });

    test("asked for the same changes at once make them once, and the other one is told", async () => {
      const [one, two] = [await open(), await open()];
      const sessionId = await begin(one.engine);
      for (const step of awsSteps) {
        const { planId, changes } = await review(one.engine, sessionId, step);
        const consents = changes.map(({ id }) => id);
        const presses = await Promise.all(
          [one, two, one, two].map(({ engine }) => engine.confirmPlan(sessionId, step, planId, consents)),
        );
        expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
        for (const press of presses.filter(({ ok }) => !ok))
          expect(["already-running", "already-applied"]).toContain(codeOf(press));
        await Promise.all(presses.flatMap((press) => (press.ok ? [press.value.ended] : [])));
        for (const { engine } of [one, two])
          expect((await viewOf(engine, sessionId, step)).status).toBe("done");
      }
      const writes = [...one.faults.calls, ...two.faults.calls];
      for (const once of ["iam:CreateAccessKey", "iot:CreateKeysAndCertificate", "iam:CreateUser"])
        expect(writes.filter((action) => action === once)).toHaveLength(1);
      expect(writes.filter((action) => action.endsWith("CreateIdentityPool"))).toHaveLength(1);
      // The secret that the one has put into the vault serves the other.
      expect((await prove(two.engine, sessionId)).status).toBe("done");
      await Promise.all([one.close(), two.close()]);
    });

    test("a page on the one sees the changes of the other as they are made", async () => {
      const [one, two] = [await open(), await open()];
      const sessionId = await begin(one.engine);
      const plan = await review(one.engine, sessionId, "iam-user");
      const seen = statesSeen(two, sessionId);
      await got(await one.engine.confirmPlan(sessionId, "iam-user", plan.planId, [])).ended;
      expect(await seen).toContain("done");
      expect(fold(await two.events(sessionId))).toEqual(fold(await one.events(sessionId)));
      await Promise.all([one.close(), two.close()]);
    });

    test("a step that the one is at is not begun by the other", async () => {
      const [one, two] = [await open(), await open()];
      const sessionId = await begin(one.engine);
      const plan = await review(one.engine, sessionId, "iam-user");
      const held = one.faults.hold("iam:CreateUser");
      const run = got(await one.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
      await held.reached;
      expect(codeOf(await two.engine.makePlan(sessionId, "certificate"))).toBe("already-running");
      await expect(apply(two.engine, sessionId, "certificate")).rejects.toThrow("already-running");
      held.release();
      await run.ended;
      expect((await viewOf(two.engine, sessionId, "iam-user")).status).toBe("done");
      await Promise.all([one.close(), two.close()]);
    });

    // By its own clock the lease of the first has run out long ago. Taken for dead, the run would be done once more
    // beside itself: two live keys.
    test("a run is not taken for dead by a server whose clock is ahead, and its key is made once", async () => {
      const [one, two] = [await open(), await open(aheadBy(5 * 60_000))];
      const sessionId = await begin(one.engine);
      const plan = await review(one.engine, sessionId, "iam-user");
      const held = one.faults.hold("iam:CreateAccessKey");
      const run = got(await one.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
      await held.reached;
      expect((await viewOf(two.engine, sessionId, "iam-user")).run?.state).toBe("running");
      expect(codeOf(await two.engine.tryAgain(sessionId, "iam-user"))).toBe("already-running");
      held.release();
      await run.ended;
      expect((await viewOf(two.engine, sessionId, "iam-user")).status).toBe("done");
      const writes = [...one.faults.calls, ...two.faults.calls];
      expect(writes.filter((action) => action === "iam:CreateAccessKey")).toHaveLength(1);
      await Promise.all([one.close(), two.close()]);
    });

    // The other half: who is dead by the database's clock is found dead, also by a server whose clock is behind.
    test("a run whose lease ran out is closed by a server whose clock is behind", async () => {
      const [one, two] = [await open(), await open(aheadBy(-5 * 60_000))];
      const sessionId = await begin(one.engine);
      const plan = await review(one.engine, sessionId, "iam-user");
      const held = one.faults.hold("iam:CreateUser");
      const run = got(await one.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
      await held.reached;
      // As the end of its server would leave it once the time is over.
      await one.store.acquireLease(sessionId, run.runId, 0);
      expect((await viewOf(two.engine, sessionId, "iam-user")).run?.state).toBe("interrupted");
      held.release();
      await run.ended;
      expect(one.faults.calls.filter((action) => action === "iam:AttachUserPolicy")).toEqual([]);
      await Promise.all([one.close(), two.close()]);
    });
  });
} else {
  process.stderr.write("Two servers are not tested: this machine has no initdb and postgres to run.\n");
  describe.skip("two servers on one PostgreSQL", () => {
    test("make the same changes once", () => undefined);
  });
}

async function statesSeen(bed: EngineBed, sessionId: string): Promise<readonly (string | undefined)[]> {
  const states: (string | undefined)[] = [];
  for await (const view of bed.runtime.live.follow(sessionId, 0, new AbortController().signal)) {
    const { run, status } = stepOf(view, "iam-user");
    states.push(run?.state);
    if (status === "done") break;
  }
  return states;
}
