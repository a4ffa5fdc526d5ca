import { beforeAll, describe, expect, test } from "vitest";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, review, save, viewOf } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});

const countOf = async (sessionId: string, action: string) =>
  (await bed.events(sessionId)).filter((event) => event.type === "aws.called" && event.action === action)
    .length;

describe("a plan is applied once only", () => {
  // Impatient people press twice, and tabs of yesterday are still open.
  test("however many tabs press at the same moment", async () => {
    const sessionId = await begin(bed.engine);
    const { planId } = await review(bed.engine, sessionId, "iam-user");
    const presses = await Promise.all(
      Array.from({ length: 6 }, () => bed.engine.confirmPlan(sessionId, "iam-user", planId, [])),
    );
    const started = presses.filter(({ ok }) => ok);
    expect(started).toHaveLength(1);
    for (const press of presses.filter(({ ok }) => !ok)) {
      expect(["already-running", "already-applied"]).toContain(codeOf(press));
    }
    await Promise.all(started.map((run) => got(run).ended));
    expect(await countOf(sessionId, "iam:CreateUser")).toBe(1);
    expect(await countOf(sessionId, "iam:CreateAccessKey")).toBe(1);
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  test("and a second press after its end is told so", async () => {
    const sessionId = await begin(bed.engine);
    const { planId } = await review(bed.engine, sessionId, "iam-user");
    await got(await bed.engine.confirmPlan(sessionId, "iam-user", planId, [])).ended;
    const again = await bed.engine.confirmPlan(sessionId, "iam-user", planId, []);
    expect(codeOf(again)).toBe("already-applied");
    expect(await countOf(sessionId, "iam:CreateAccessKey")).toBe(1);
  });

  test("while one step runs, no other step, proof or answer gets in between", async () => {
    const sessionId = await begin(bed.engine);
    const certificate = await review(bed.engine, sessionId, "certificate");
    const user = await review(bed.engine, sessionId, "iam-user");
    const held = bed.faults.hold("iam:CreateUser");
    const run = got(await bed.engine.confirmPlan(sessionId, "iam-user", user.planId, []));
    await held.reached;
    const others = [
      await bed.engine.confirmPlan(sessionId, "certificate", certificate.planId, []),
      await bed.engine.confirmPlan(sessionId, "iam-user", user.planId, []),
      await bed.engine.startProof(sessionId),
      await bed.engine.tryAgain(sessionId, "iam-user"),
      await bed.engine.makePlan(sessionId, "iam-user"),
      await bed.engine.settleIntents(sessionId, "iam-user"),
    ];
    const codes = new Set(others.map(codeOf));
    await expect(save(bed.engine, sessionId, "server")).rejects.toThrow("already-running");
    held.release();
    await run.ended;
    expect(codes).toEqual(new Set(["already-running"]));
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
  });

  // The end of a run and the start of the next lie within milliseconds where a program presses.
  test("the next step can be confirmed at the very moment in which one ends", async () => {
    const sessionId = await begin(bed.engine);
    const pool = await review(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    const user = await review(bed.engine, sessionId, "iam-user");
    got(await bed.engine.confirmPlan(sessionId, "iam-user", user.planId, []));
    const stop = new AbortController();
    for await (const view of bed.runtime.live.follow(sessionId, 0, stop.signal)) {
      if (view.steps[2]?.run?.state === "done") break;
    }
    const next = got(await bed.engine.confirmPlan(sessionId, "identity-pool", pool.planId, []));
    const states = new Set<string | undefined>();
    let running = true;
    const ended = next.ended.then(() => {
      running = false;
    });
    while (running) states.add((await viewOf(bed.engine, sessionId, "identity-pool")).run?.state);
    await ended;
    expect([...states].filter((state) => state !== "running" && state !== "done")).toEqual([]);
  });

  test("setups of other sessions are not kept waiting", async () => {
    const [first, second] = [await begin(bed.engine), await begin(bed.engine)];
    const plan = await review(bed.engine, first, "iam-user");
    const held = bed.faults.hold("iam:CreateUser");
    const run = got(await bed.engine.confirmPlan(first, "iam-user", plan.planId, []));
    await held.reached;
    expect((await apply(bed.engine, second, "iam-user")).status).toBe("done");
    held.release();
    await run.ended;
  });
});

describe("a confirmation is refused", () => {
  test("for a plan that is not the newest one", async () => {
    const sessionId = await begin(bed.engine);
    const older = await review(bed.engine, sessionId, "iam-user");
    const newer = got(await bed.engine.makePlan(sessionId, "iam-user"));
    expect(codeOf(await bed.engine.confirmPlan(sessionId, "iam-user", older.planId, []))).toBe(
      "plan-is-gone",
    );
    await save(bed.engine, sessionId, "iam-user", { userName: "other" });
    expect(codeOf(await bed.engine.confirmPlan(sessionId, "iam-user", newer.planId, []))).toBe(
      "plan-is-gone",
    );
    expect(await countOf(sessionId, "iam:CreateUser")).toBe(0);
  });

  test("while something blocks the plan", async () => {
    const sessionId = await begin(bed.engine);
    const aws = bed.witness(sessionId);
    await aws.send({ action: "iam:CreateUser", input: { UserName: "bluerange" } });
    for (let key = 0; key < 2; key += 1)
      await aws.send({ action: "iam:CreateAccessKey", input: { UserName: "bluerange" } });
    const plan = await review(bed.engine, sessionId, "iam-user", { userName: "bluerange" });
    const everything = plan.changes.map(({ id }) => id);
    const confirmed = await bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, everything);
    expect(codeOf(confirmed)).toBe(plan.blockers[0]?.code);
    expect(await aws.accessKeys()).toHaveLength(2);
  });

  // A second key beside one in use is nothing to nod through.
  test("without the consent that a change asks for, and taken with it", async () => {
    const sessionId = await begin(bed.engine);
    const aws = bed.witness(sessionId);
    await aws.send({ action: "iam:CreateUser", input: { UserName: "bluerange" } });
    await aws.send({ action: "iam:CreateAccessKey", input: { UserName: "bluerange" } });
    const plan = await review(bed.engine, sessionId, "iam-user", { userName: "bluerange" });
    const confirm = (consents: readonly string[]) =>
      bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, consents);
    expect(codeOf(await confirm([]))).toBe("consent-needed");
    expect(codeOf(await confirm(["put-inline-policy"]))).toBe("consent-needed");
    await got(await confirm(["create-access-key"])).ended;
    expect(await aws.accessKeys()).toHaveLength(2);
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
  });
});

describe("an account that changes between review and confirmation", () => {
  async function moved() {
    const sessionId = await begin(bed.engine);
    const shown = await review(bed.engine, sessionId, "iam-user");
    await bed.witness(sessionId).send({ action: "iam:CreateUser", input: { UserName: "bluerange" } });
    const before = bed.faults.calls.length;
    await got(await bed.engine.confirmPlan(sessionId, "iam-user", shown.planId, [])).ended;
    return { sessionId, shown, written: bed.faults.calls.slice(before).filter(isWrite) };
  }

  const isWrite = (action: string) => /:(Create|Attach|Put|Update|Delete|Tag)/.test(action);

  test("gets nothing written, and the person sees the new plan", async () => {
    const { sessionId, shown, written } = await moved();
    const { run, plan, status } = await viewOf(bed.engine, sessionId, "iam-user");
    expect(written).toEqual([]);
    expect(run).toMatchObject({ state: "stale-plan", problem: { code: "stale-plan" } });
    expect(status).toBe("problem");
    expect(plan?.fingerprint).not.toBe(shown.fingerprint);
    expect(plan?.changes.map(({ id }) => id)).not.toContain("create-user");
  });

  test("is not written to by Try again either, only by confirming the new plan", async () => {
    const { sessionId } = await moved();
    expect(got(await bed.engine.tryAgain(sessionId, "iam-user"))).toBeUndefined();
    const { plan } = await viewOf(bed.engine, sessionId, "iam-user");
    await got(await bed.engine.confirmPlan(sessionId, "iam-user", plan?.planId ?? "", [])).ended;
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
  });
});
