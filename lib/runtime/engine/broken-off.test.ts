import { beforeAll, describe, expect, test } from "vitest";
import type { EngineContext } from "@/lib/wizard/engine/context";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { undo } from "./testing/undo";
import { again, apply, begin, codeOf, got, review, save, viewOf } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});

const statesOf = async (sessionId: string) => {
  const { run } = await viewOf(bed.engine, sessionId, "iam-user");
  return Object.fromEntries((run?.changes ?? []).map(({ change, state }) => [change.id, state]));
};

describe("a change that AWS refuses", () => {
  test("stops the run with its cause, remedy, AWS's error and request id; what was done stays done", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:PutUserPolicy", "AccessDeniedException");
    const { run, status } = await apply(bed.engine, sessionId, "iam-user");
    expect(status).toBe("problem");
    expect(run?.state).toBe("failed");
    const failed = run?.changes.filter(({ state }) => state === "failed");
    expect(failed).toMatchObject([
      {
        change: { id: "put-inline-policy" },
        problem: {
          code: "missing-right",
          aws: {
            error: "AccessDeniedException",
            action: "iam:PutUserPolicy",
            requestId: "request-of-a-test",
          },
        },
      },
    ]);
    const states = await statesOf(sessionId);
    expect(states).toMatchObject({ "create-user": "done", "create-access-key": "waits" });
    expect(await bed.witness(sessionId).accessKeys()).toEqual([]);
  });

  test("is tried again with the rest, without another confirmation and without repeating what is done", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:PutUserPolicy", "AccessDeniedException");
    await apply(bed.engine, sessionId, "iam-user");
    const before = bed.faults.calls.length;
    const tried = await again(bed.engine, sessionId, "iam-user");
    expect(tried?.status).toBe("done");
    expect(new Set(Object.values(await statesOf(sessionId)))).toEqual(new Set(["done"]));
    expect(tried?.run?.changes).toHaveLength(7);
    expect(bed.faults.calls.slice(before)).not.toContain("iam:CreateUser");
  });

  // Consent was given to one plan; what else has become necessary since is for the person to see first.
  test("is only shown again where the rest is not what was confirmed", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:CreateAccessKey", "AccessDeniedException");
    await apply(bed.engine, sessionId, "iam-user");
    await bed.witness(sessionId).send({ action: "iam:CreateAccessKey", input: { UserName: "bluerange" } });
    expect(await again(bed.engine, sessionId, "iam-user")).toBeUndefined();
    const { plan } = await viewOf(bed.engine, sessionId, "iam-user");
    expect(plan?.changes).toMatchObject([{ id: "create-access-key", consent: expect.any(String) }]);
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  test("never shows AWS's own words, in no event", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:AttachUserPolicy", "ServiceFailureException");
    await apply(bed.engine, sessionId, "iam-user");
    expect(JSON.stringify(await bed.events(sessionId))).not.toContain("canary-of-an-aws-message");
  });
});

describe("what AWS can't do for a moment", () => {
  test.each([
    ["is busy with the same thing", "iam:PutUserPolicy", "ConcurrentModificationException"],
    ["does not know yet what was just made", "iam:AttachUserPolicy", "NoSuchEntityException"],
    ["takes no more calls", "iam:CreateAccessKey", "ThrottlingException"],
    ["does not list yet what was just made", "iam:ListAccessKeys", "NoSuchEntityException"],
  ])("is waited for in plain sight: it %s", async (_, action, error) => {
    const sessionId = await begin(bed.engine);
    const plan = await review(bed.engine, sessionId, "iam-user");
    const held = bed.faults.hold("iam:CreateUser");
    const run = got(await bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
    await held.reached;
    bed.faults.refuse(action, error, 3);
    held.release();
    await run.ended;
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
    const waits = (await bed.events(sessionId)).filter(({ type }) => type === "change.waiting");
    expect(waits.length).toBeGreaterThanOrEqual(1);
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  test("is not waited for for ever", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:CreateAccessKey", "ConcurrentModificationException", 500);
    const { run } = await apply(bed.engine, sessionId, "iam-user");
    expect(run?.changes.at(-1)).toMatchObject({ state: "failed", problem: { code: "changed-meanwhile" } });
    bed.faults.clear();
    expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
  });
});

describe("an answer that gets lost", () => {
  // Two live keys, certificates or pools are the damage that nobody would see.
  test.each([
    ["iam-user", "iam:CreateAccessKey", {}],
    ["certificate", "iot:CreateKeysAndCertificate", {}],
    ["certificate", "iot:CreateCertificateFromCsr", { keyOrigin: "csr" }],
    ["identity-pool", "cognito-identity:CreateIdentityPool", { defaultRoles: "false" }],
  ] as const)("%s: %s leaves exactly one", async (step, action, answers) => {
    for (const lose of ["loseAnswer", "loseCall"] as const) {
      const sessionId = await begin(bed.engine);
      bed.faults[lose](action);
      expect((await apply(bed.engine, sessionId, step, answers)).status).toBe("done");
      const aws = bed.witness(sessionId);
      const made =
        step === "iam-user"
          ? await aws.accessKeys()
          : step === "certificate"
            ? await aws.certificates()
            : await aws.identityPools();
      expect(made).toHaveLength(1);
      expect(Object.values((await bed.engine.view(sessionId))?.facts ?? {})).toContain(made[0]);
    }
  });

  test.each(["iam:CreateUser", "iam:AttachUserPolicy", "iam:PutUserPolicy"])(
    "of a call that names what it makes is found to be done: %s",
    async (action) => {
      const sessionId = await begin(bed.engine);
      bed.faults.loseAnswer(action);
      expect((await apply(bed.engine, sessionId, "iam-user")).status).toBe("done");
      const done = (await bed.events(sessionId)).filter((event) => event.type === "change.done");
      expect(done.filter(({ how }) => how === "found")).toHaveLength(1);
    },
  );

  // AWS may not show at once what it has made: then the call is sent again and told that the name is taken.
  test("of a call whose name is taken by then is no refusal", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.loseCall("iam:CreateUser");
    bed.faults.refuse("iam:CreateUser", "EntityAlreadyExistsException");
    const { status } = await apply(bed.engine, sessionId, "iam-user");
    expect(status).toBe("done");
  });

  test("again and again ends in a problem, and nothing is made twice", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.loseAnswer("iam:CreateAccessKey", 3);
    const { run, openIntents } = await apply(bed.engine, sessionId, "iam-user");
    expect(run?.state).toBe("failed");
    expect(openIntents.map(({ change }) => change.id)).toEqual(["create-access-key"]);
    expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  // Other answers make another plan; what the lost call left behind must not be forgotten over it.
  test("is looked into also where the person changes the answers instead of trying again", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.loseAnswer("iam:CreateAccessKey", 3);
    await apply(bed.engine, sessionId, "iam-user");
    await save(bed.engine, sessionId, "iam-user", { iamPath: "/iot/" });
    const plan = got(await bed.engine.makePlan(sessionId, "iam-user"));
    const consents = plan.changes.map(({ id }) => id);
    await got(await bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, consents)).ended;
    const { run, plan: newer } = await viewOf(bed.engine, sessionId, "iam-user");
    expect(run?.state).toBe("stale-plan");
    await got(await bed.engine.confirmPlan(sessionId, "iam-user", newer?.planId ?? "", [])).ended;
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });
});

/** A bed in which AWS does what is asked first, its answer gets lost, and it does not show yet what it has done. */
async function lostAndUnseen(exchange: (context: EngineContext) => EngineContext = (context) => context) {
  const own = await engineBed(newDataDir(), exchange);
  const sessionId = await begin(own.engine);
  own.faults.loseAnswer("iam:CreateUser");
  const onceDone = (then: () => void) =>
    own.faults.onAnswer(async (action) => {
      if (action !== "iam:CreateUser") return;
      own.faults.onAnswer(async () => {});
      own.faults.refuse("iam:GetUser", "NoSuchEntityException");
      then();
    });
  return { own, sessionId, onceDone };
}

describe("a lost call that AWS has done, and does not show yet", () => {
  // The second call was refused, so the user counted as not made here, and its live key stayed when it was undone.
  test("is undone also where the call after it was refused", async () => {
    const { own, sessionId, onceDone } = await lostAndUnseen();
    onceDone(() => own.faults.refuse("iam:CreateUser", "ExpiredTokenException"));
    expect((await apply(own.engine, sessionId, "iam-user")).run?.state).toBe("failed");
    expect((await again(own.engine, sessionId, "iam-user"))?.status).toBe("done");
    await undo(own.engine, sessionId);
    const { send } = own.witness(sessionId);
    const user = send({ action: "iam:GetUser", input: { UserName: "bluerange" } });
    await expect(user).rejects.toMatchObject({ name: "NoSuchEntityException" });
    expect(await own.vaultNames(sessionId)).toEqual([]);
  });

  // Answers that never come take so long that nothing is left of the time for which AWS is waited for.
  test("is found to be done however long it took", async () => {
    const { own, sessionId, onceDone } = await lostAndUnseen((context) => ({
      ...context,
      patience: { ...context.patience, siblingMs: 0 },
    }));
    onceDone(() => {});
    expect((await apply(own.engine, sessionId, "iam-user")).status).toBe("done");
    expect(own.faults.calls.filter((action) => action === "iam:CreateUser")).toHaveLength(2);
  });
});

describe("Stop", () => {
  async function stopped() {
    const sessionId = await begin(bed.engine);
    const plan = await review(bed.engine, sessionId, "iam-user");
    const held = bed.faults.hold("iam:CreateUser");
    const run = got(await bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
    await held.reached;
    got(await bed.engine.stop(sessionId, run.runId));
    got(await bed.engine.stop(sessionId, run.runId));
    held.release();
    await run.ended;
    return sessionId;
  }

  test("lets the call end that is under way, and begins no other", async () => {
    const sessionId = await stopped();
    const { run, status } = await viewOf(bed.engine, sessionId, "iam-user");
    expect([run?.state, status]).toEqual(["stopped", "problem"]);
    const { "create-user": user, ...others } = await statesOf(sessionId);
    expect(user).toBe("done");
    expect(new Set(Object.values(others))).toEqual(new Set(["waits"]));
  });

  test("is no farewell: the rest goes on without another confirmation", async () => {
    const sessionId = await stopped();
    expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
  });

  test("ends a wait for AWS, too", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.refuse("iam:CreateAccessKey", "ConcurrentModificationException", 500);
    const plan = await review(bed.engine, sessionId, "iam-user");
    const run = got(await bed.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
    const abort = new AbortController();
    for await (const view of bed.runtime.live.follow(sessionId, 0, abort.signal)) {
      if (view.steps[2]?.run?.changes.some(({ waiting }) => waiting)) break;
    }
    got(await bed.engine.stop(sessionId, run.runId));
    await run.ended;
    bed.faults.clear();
    const { run: ended } = await viewOf(bed.engine, sessionId, "iam-user");
    expect(ended?.state).toBe("failed");
    expect(ended?.changes.at(-1)?.problem?.code).toBe("changed-meanwhile");
  });
});

describe("Stop while it is looked whether a lost call has happened", () => {
  /** Its answer lost, `look` is held until Stop was pressed. */
  async function stoppedAtLook(action: string, look: string) {
    const { own, sessionId } = await lostAndUnseen();
    own.faults.clear();
    own.faults.loseAnswer(action);
    const looked = new Promise<ReturnType<typeof own.faults.hold>>((resolve) =>
      own.faults.onAnswer(async (done) => {
        if (done !== action) return;
        own.faults.onAnswer(async () => {});
        if (action === "iam:CreateUser") own.faults.refuse(look, "NoSuchEntityException");
        resolve(own.faults.hold(look));
      }),
    );
    const plan = await review(own.engine, sessionId, "iam-user");
    const run = got(await own.engine.confirmPlan(sessionId, "iam-user", plan.planId, []));
    const held = await looked;
    await held.reached;
    got(await own.engine.stop(sessionId, run.runId));
    held.release();
    await run.ended;
    return { own, sessionId, sent: own.faults.calls.filter((call) => call === action).length };
  }

  // Whoever stops does not want another key made while nobody looks.
  test("lets nothing be sent again, and what was made is removed", async () => {
    const { own, sessionId, sent } = await stoppedAtLook("iam:CreateAccessKey", "iam:ListAccessKeys");
    expect(sent).toBe(1);
    expect((await viewOf(own.engine, sessionId, "iam-user")).run?.state).toBe("stopped");
    expect(await own.witness(sessionId).accessKeys()).toEqual([]);
    expect((await again(own.engine, sessionId, "iam-user"))?.status).toBe("done");
    expect(await own.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  test("leaves open what may have happened, and goes on from there", async () => {
    const { own, sessionId, sent } = await stoppedAtLook("iam:CreateUser", "iam:GetUser");
    expect(sent).toBe(1);
    const { run, openIntents } = await viewOf(own.engine, sessionId, "iam-user");
    expect([run?.state, openIntents.map(({ change }) => change.id)]).toEqual(["failed", ["create-user"]]);
    expect((await again(own.engine, sessionId, "iam-user"))?.status).toBe("done");
  });
});

describe("Try again", () => {
  // What a run made may have been deleted since, on purpose.
  test("makes nothing of a run that came to its end", async () => {
    const sessionId = await begin(bed.engine);
    await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    const aws = bed.witness(sessionId);
    for (const IdentityPoolId of await aws.identityPools())
      await aws.send({ action: "cognito-identity:DeleteIdentityPool", input: { IdentityPoolId } });
    expect(codeOf(await bed.engine.tryAgain(sessionId, "identity-pool"))).toBe("nothing-to-continue");
    expect(await aws.identityPools()).toEqual([]);
  });

  // Two that look into the same lost answer at once could each delete what the other has just made.
  test("pressed in several tabs at once leaves exactly one key", async () => {
    const sessionId = await begin(bed.engine);
    bed.faults.loseAnswer("iam:CreateAccessKey", 3);
    await apply(bed.engine, sessionId, "iam-user");
    const presses = await Promise.all(
      Array.from({ length: 4 }, () => bed.engine.tryAgain(sessionId, "iam-user")),
    );
    const runs = presses.flatMap((press) => (press.ok && press.value ? [press.value] : []));
    expect(runs).toHaveLength(1);
    await Promise.all(runs.map(({ ended }) => ended));
    expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });
});
