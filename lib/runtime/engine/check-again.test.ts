import { beforeAll, describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { practiceAccountId } from "@/lib/practice/world";
import { finishSetup, foundIn, viewed } from "../drift/testing/finished-setup";
import { ownAccount } from "./testing/account-access";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, save } from "./testing/walk";

/** As a form has them. */
function keys(accessKeyId: string) {
  const secretAccessKey = new Secret("canary/of+the/secret+that+was+typed+here");
  return { credentials: { typed: { accessKeyId }, secrets: { secretAccessKey } } };
}

const own = `AKIA${ownAccount}`;
const other = "AKIAOTHERACCOUNTXXXX";

describe("a setup that was installed long ago is checked again", () => {
  let bed: EngineBed;
  let sessionId: string;

  beforeAll(async () => {
    bed = await engineBed(newDataDir());
    sessionId = await begin(bed.engine);
    const typed = { accountKind: "aws", credentialSource: "typed", accessKeyId: own };
    await save(bed.engine, sessionId, "account", typed, { secretAccessKey: "a".repeat(40) });
    await finishSetup(bed.engine, sessionId);
  }, 60_000);

  test("not without credentials", async () => {
    expect(codeOf(await bed.engine.checkAgain(sessionId, {}))).toBe("keys-forgotten");
    const last = (await bed.events(sessionId)).at(-1);
    expect(last).toMatchObject({
      type: "drift.failed",
      step: "iam-user",
      problem: { code: "keys-forgotten" },
    });
  });

  // A look into another account would find that everything is gone.
  test("not with those of another account", async () => {
    const before = await bed.events(sessionId);
    const looked = got(await bed.engine.checkAgain(sessionId, keys(other)));
    expect(looked).toMatchObject({ state: "wrong", problems: [{ code: "other-account" }] });
    expect(await bed.events(sessionId)).toEqual(before);
    expect(foundIn(await viewed(bed.engine, sessionId))).toEqual([]);
  });

  test("with any of the same account, of which nothing is kept", async () => {
    const before = await bed.events(sessionId);
    expect(got(await bed.engine.checkAgain(sessionId, keys(own)))).toEqual({ state: "checked" });
    const view = await viewed(bed.engine, sessionId);
    expect(foundIn(view)).toEqual([]);
    expect(view.steps.flatMap(({ id, drift }) => (drift ? [id] : []))).toEqual([
      "iam-user",
      "certificate",
      "identity-pool",
      "organization-role",
    ]);
    expect(view.credentials.state).toBe("forgotten");
    expect(await bed.vaultNames(sessionId)).toEqual([]);
    const added = (await bed.events(sessionId)).slice(before.length);
    expect([...new Set(added.map(({ type }) => type))].sort()).toEqual(["aws.called", "drift.checked"]);
    expect(JSON.stringify(added)).not.toContain("canary");
  });

  test("and nothing else of it changes: it stays done and installed", async () => {
    const view = await viewed(bed.engine, sessionId);
    expect(view).toMatchObject({ installed: true, current: undefined });
    expect(view.steps.every(({ status }) => status === "done")).toBe(true);
  });

  test("again, and the newest answer counts", async () => {
    const UserName = "bluerange";
    await bed.witness(sessionId).send({ action: "iam:CreateAccessKey", input: { UserName } });
    got(await bed.engine.checkAgain(sessionId, keys(own)));
    expect(foundIn(await viewed(bed.engine, sessionId))).toEqual(["iam-user/further-keys: warning"]);
  });

  // A half answer would look as if the rest were right. Support has nothing but the session to see why it ended.
  test("where AWS fails in the middle, the problem is told, and stands in the session with its calls", async () => {
    bed.faults.refuse("cognito-identity:GetIdentityPoolRoles", "ServiceUnavailableException");
    const before = await bed.events(sessionId);
    const looked = await bed.engine.checkAgain(sessionId, keys(own));
    expect(looked.ok).toBe(false);
    const added = (await bed.events(sessionId)).slice(before.length);
    const [first, second, failed, ...others] = added.filter(({ type }) => type !== "aws.called");
    const found = ["iam-user", "certificate"].map((step) => ({ type: "drift.checked", step }));
    expect([first, second, ...others]).toMatchObject(found);
    const callerArn = `arn:aws:iam::${practiceAccountId}:user/administrator`;
    const problem = looked.ok ? undefined : looked.problem;
    expect(failed).toMatchObject({ type: "drift.failed", step: "identity-pool", callerArn, problem });
    expect(added.at(-2)).toMatchObject({ type: "aws.called", step: "identity-pool" });
    expect(JSON.stringify(added)).not.toContain("canary");
  });
});

test("a setup that is not finished is not checked again", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  await apply(bed.engine, sessionId, "iam-user");
  expect(codeOf(await bed.engine.checkAgain(sessionId, {}))).toBe("not-finished");
});

// The account is in motion then: whatever a look found would be wrong a moment later.
test("nothing is checked while changes are under way", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  const gate = bed.faults.hold("iam:CreateUser");
  const applied = apply(bed.engine, sessionId, "iam-user");
  await gate.reached;
  expect(codeOf(await bed.engine.checkAgain(sessionId, {}))).toBe("already-running");
  gate.release();
  await applied;
});

// A setup may begin with what others have made. Telling that for ever would hide what is new.
test("what was there before the setup is no difference, as long as it stays so", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  const { send } = bed.witness(sessionId);
  const UserName = "bluerange";
  const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
  await send({ action: "iam:CreateUser", input: { UserName } });
  await send({ action: "iam:AttachUserPolicy", input: { UserName, PolicyArn } });
  await finishSetup(bed.engine, sessionId);
  const practice = { credentials: { typed: {}, secrets: {} } };
  got(await bed.engine.checkAgain(sessionId, practice));
  expect(foundIn(await viewed(bed.engine, sessionId))).toEqual([]);
  const further = { UserName, PolicyArn: "arn:aws:iam::aws:policy/IAMFullAccess" };
  await send({ action: "iam:AttachUserPolicy", input: further });
  got(await bed.engine.checkAgain(sessionId, practice));
  expect(foundIn(await viewed(bed.engine, sessionId))).toEqual(["iam-user/further-policies: warning"]);
});
