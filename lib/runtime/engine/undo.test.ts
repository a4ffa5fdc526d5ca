import { beforeAll, describe, expect, test } from "vitest";
import { practiceAccountId } from "@/lib/practice/world";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { confirmationOf, undo } from "./testing/undo";
import { again, apply, begin, codeOf, got, prove, viewOf } from "./testing/walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

async function setUp(): Promise<{ readonly bed: EngineBed; readonly sessionId: string }> {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  await applyAll(bed, sessionId);
  return { bed, sessionId };
}

async function applyAll({ engine }: EngineBed, sessionId: string): Promise<void> {
  for (const step of awsSteps) expect((await apply(engine, sessionId, step)).status).toBe("done");
}

const statuses = async ({ engine }: EngineBed, sessionId: string) =>
  (await engine.view(sessionId))?.steps.slice(2, 6).map(({ status }) => status);

const notUndone = async ({ runtime }: EngineBed) =>
  (await runtime.sessions()).readable.flatMap((session) => session.notUndone);

async function expectNothingLeft(bed: EngineBed, sessionId: string): Promise<void> {
  const aws = bed.witness(sessionId);
  const user = aws.send({ action: "iam:GetUser", input: { UserName: "bluerange" } });
  await expect(user).rejects.toMatchObject({ name: "NoSuchEntityException" });
  expect([await aws.certificates(), await aws.identityPools()]).toEqual([[], []]);
  expect(await bed.vaultNames(sessionId)).toEqual([]);
}

// One setup: each test finds it as the one before has left it.
describe("a whole setup is undone", () => {
  let bed: EngineBed;
  let sessionId: string;

  beforeAll(async () => {
    ({ bed, sessionId } = await setUp());
  });

  test("the last step first, until nothing of it is left, and its secrets are gone with it", async () => {
    const plans = await undo(bed.engine, sessionId);
    expect(plans.map(({ step }) => step)).toEqual(awsSteps.toReversed());
    await expectNothingLeft(bed, sessionId);
    expect(await statuses(bed, sessionId)).toEqual(["ready", "blocked", "blocked", "blocked"]);
  });

  test("and what it had found out is no longer claimed", async () => {
    const facts = (await bed.engine.view(sessionId))?.facts ?? {};
    for (const name of ["userName", "accessKeyId", "certificateId", "identityPoolId", "roleArn"] as const)
      expect(facts[name], name).toBeUndefined();
    expect(facts.accountId).toBe(practiceAccountId);
  });

  // Nobody can slip in between two steps, and no page takes the undo for over.
  test("and each step begins with the end of the one before", async () => {
    const runs = (await bed.events(sessionId)).filter(
      ({ type }) => type === "run.ended" || type === "run.started",
    );
    const [, ...ofUndo] = runs.slice(runs.findIndex((event) => "purpose" in event));
    const gaps = ofUndo.flatMap(({ type, seq }, index) => {
      const next = ofUndo[index + 1];
      return type === "run.ended" && next ? [next.seq - seq] : [];
    });
    expect(gaps).toEqual([1, 1, 1]);
  });

  test("and a second time it does nothing", async () => {
    expect(await undo(bed.engine, sessionId)).toEqual([]);
  });

  test("and it can be set up again and proven", async () => {
    await applyAll(bed, sessionId);
    const { checks } = await prove(bed.engine, sessionId);
    expect(checks.filter(({ state }) => state === "failed")).toEqual([]);
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  });

  // Weeks later nothing is kept any more, and the files are long installed; a practice account never needs keys.
  test("and undone again, without keys, as it is a practice account", async () => {
    const { engine } = bed;
    got(await engine.finishInstallation(sessionId));
    expect((await engine.view(sessionId))?.credentials.state).toBe("forgotten");
    await undo(engine, sessionId);
    await expectNothingLeft(bed, sessionId);
    expect(await engine.view(sessionId)).toMatchObject({ installed: false });
    expect((await viewOf(engine, sessionId, "delivery")).passed).toBeUndefined();
    expect(bed.reported).toEqual([]);
  });
});

// Most setups that are undone never came to their end.
describe("a setup that was broken off is undone", () => {
  test.each([
    ["its user was made, but the answer was lost", "iam-user", "iam:CreateUser", "iam:AttachUserPolicy"],
    ["nobody knows whether a key was made", "iam-user", "iam:CreateAccessKey", undefined],
    ["nobody knows whether a certificate was made", "certificate", "iot:CreateKeysAndCertificate", undefined],
    ["its pool was made, the rest was refused", "identity-pool", undefined, "iam:CreateRole"],
  ] as const)("%s", async (_, step, lost, denied) => {
    const bed = await engineBed(newDataDir());
    const sessionId = await begin(bed.engine);
    if (lost) bed.faults.loseAnswer(lost, lost === "iam:CreateUser" ? 1 : 3);
    if (denied) bed.faults.refuse(denied, "AccessDeniedException", 20);
    expect((await apply(bed.engine, sessionId, step)).run?.state).toBe("failed");
    // Whoever deletes the session now has to be told what stays behind.
    expect(await notUndone(bed)).toEqual([step]);
    bed.faults.clear();
    await undo(bed.engine, sessionId);
    await expectNothingLeft(bed, sessionId);
    expect(await notUndone(bed)).toEqual([]);
  });
});

test("one step is undone, those that stand on it are outdated, all others as they were", async () => {
  const { bed, sessionId } = await setUp();
  const plans = await undo(bed.engine, sessionId, "identity-pool");
  expect(plans.map(({ step }) => step)).toEqual(["identity-pool"]);
  expect(await statuses(bed, sessionId)).toEqual(["done", "done", "ready", "outdated"]);
});

// Whoever has to ask a colleague about the user first can take the rest back meanwhile.
test("what is in the way of one step does not stop the others, and that step follows when it is gone", async () => {
  const { bed, sessionId } = await setUp();
  const { iam } = bed.clients(sessionId);
  await iam.createLoginProfile({ UserName: "bluerange", Password: "a-Long-1-pass-word" });
  const plans = got(await bed.engine.makeUndoPlans(sessionId));
  const refused = await bed.engine.confirmUndo(sessionId, confirmationOf(plans));
  expect(codeOf(refused)).toBe("user-signs-in-otherwise");
  const free = plans.filter(({ plan }) => plan.blockers.length === 0);
  await got(await bed.engine.confirmUndo(sessionId, confirmationOf(free))).ended;
  expect(await statuses(bed, sessionId)).toEqual(["done", "ready", "blocked", "blocked"]);
  expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  await iam.deleteLoginProfile({ UserName: "bluerange" });
  expect((await undo(bed.engine, sessionId)).map(({ step }) => step)).toEqual(["iam-user"]);
  await expectNothingLeft(bed, sessionId);
});

// One setup, to which somebody else adds something.
describe("nothing is undone", () => {
  let bed: EngineBed;
  let sessionId: string;

  beforeAll(async () => {
    ({ bed, sessionId } = await setUp());
  });

  // Whoever has several accounts open in tabs must notice which one this is.
  test("without the ID of the account", async () => {
    const plans = got(await bed.engine.makeUndoPlans(sessionId));
    const before = bed.faults.calls.length;
    for (const typed of ["", "111122223333", "9999 9999 9999"]) {
      const refused = await bed.engine.confirmUndo(sessionId, confirmationOf(plans, typed));
      expect(refused).toMatchObject({
        ok: false,
        problem: { code: "account-id-differs", field: "accountId" },
      });
    }
    expect(bed.faults.calls).toHaveLength(before);
  });

  test("of a plan that is no longer true", async () => {
    const plans = got(await bed.engine.makeUndoPlans(sessionId, "iam-user"));
    const aws = bed.witness(sessionId);
    await aws.send({ action: "iam:CreateAccessKey", input: { UserName: "bluerange" } });
    await got(await bed.engine.confirmUndo(sessionId, confirmationOf(plans))).ended;
    const step = await viewOf(bed.engine, sessionId, "iam-user");
    expect(step).toMatchObject({ status: "done", run: { purpose: "undo", state: "stale-plan" } });
    expect(step.undoPlan?.changes.filter(({ consent }) => consent)).toHaveLength(1);
    expect(await aws.accessKeys()).toHaveLength(2);
  });

  test("without the consent that a change asks for", async () => {
    const plans = got(await bed.engine.makeUndoPlans(sessionId));
    const refused = await bed.engine.confirmUndo(sessionId, { ...confirmationOf(plans), consents: [] });
    expect(codeOf(refused)).toBe("consent-needed");
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(2);
  });

  test("twice by a second press", async () => {
    const { engine } = bed;
    const plans = got(await engine.makeUndoPlans(sessionId));
    const first = got(await engine.confirmUndo(sessionId, confirmationOf(plans)));
    expect(codeOf(await engine.confirmUndo(sessionId, confirmationOf(plans)))).toBe("already-running");
    await first.ended;
    expect(codeOf(await engine.confirmUndo(sessionId, confirmationOf(plans)))).toBe("already-applied");
  });
});

describe("an undo that stops half-way", () => {
  test.each([
    ["refused", (bed: EngineBed) => bed.faults.refuse("iam:DeleteRole", "AccessDeniedException")],
    ["unknown", (bed: EngineBed) => bed.faults.loseCall("iot:DeleteCertificate", 3)],
    ["in use", (bed: EngineBed) => bed.faults.refuse("iot:DeletePolicy", "DeleteConflictException", 60)],
  ])("goes on where it stopped, and then with the rest: %s", async (_, trouble) => {
    const { bed, sessionId } = await setUp();
    const { engine } = bed;
    trouble(bed);
    await undo(engine, sessionId);
    const stopped = (await engine.view(sessionId))?.steps.find(({ run }) => run?.state === "failed");
    expect(stopped).toMatchObject({ status: "problem", run: { purpose: "undo" } });
    bed.faults.clear();
    if (stopped) await again(engine, sessionId, stopped.id);
    await expectNothingLeft(bed, sessionId);
  });

  test("does not stop over lost answers, whatever they are to", async () => {
    const { bed, sessionId } = await setUp();
    for (const action of deletions) bed.faults.loseAnswer(action);
    await undo(bed.engine, sessionId);
    expect(await statuses(bed, sessionId)).toEqual(["ready", "blocked", "blocked", "blocked"]);
    await expectNothingLeft(bed, sessionId);
  });
});

const deletions = [
  "iam:DeleteAccessKey",
  "iam:DetachUserPolicy",
  "iam:DeleteUserPolicy",
  "iam:DeleteUser",
  "iot:DetachPolicy",
  "iot:UpdateCertificate",
  "iot:DeleteCertificate",
  "iot:DeletePolicy",
  "cognito-identity:DeleteIdentityPool",
  "iam:DetachRolePolicy",
  "iam:DeleteRole",
];
