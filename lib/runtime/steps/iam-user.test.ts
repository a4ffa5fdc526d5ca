import { describe, expect, test } from "vitest";
import { iamUser } from "@/lib/steps/iam-user/step";
import { initialAnswers } from "@/lib/wizard/form";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import { applyAll, filled, planOf } from "./apply-all";
import { createPracticePorts, type PracticePorts } from "./practice-ports";

const answers = initialAnswers(iamUser.form);
const facts = { partition: "aws", accountId: "123456789012", host: "relution.mycompany.com" };

const plan = (ports: PracticePorts, more = {}) => planOf(iamUser, ports, { ...answers, ...more }, facts);

async function setUp(ports = createPracticePorts()) {
  const first = await plan(ports);
  const receipts = await applyAll(iamUser, ports, first.plan);
  return { ports, receipts, first };
}

test("applied once, every check passes and a second plan is empty", async () => {
  const { ports } = await setUp();
  const again = await plan(ports);
  expect(again.plan).toMatchObject({ changes: [], blockers: [] });
  const checks = iamUser.verify(again.observed, again.desired);
  expect(checks.filter(({ state }) => state !== "passed")).toEqual([]);
});

test("the secret of the learned key lies in the vault and nowhere else", async () => {
  const { ports, receipts } = await setUp();
  const { observed, desired } = await plan(ports);
  const { accessKeyId = "" } = iamUser.learn(observed, desired);
  const secret = (await ports.vault.get(serverSecretKey(accessKeyId)))?.reveal() ?? "";
  expect(secret).toHaveLength(40);
  expect(JSON.stringify([observed, desired, ...receipts.values()])).not.toContain(secret);
});

test("sends nothing that it does not declare", async () => {
  const { ports } = await setUp();
  await iamUser.suggest?.(ports, facts);
  const declared: readonly string[] = [...iamUser.reads, ...iamUser.writes];
  expect(ports.calls.filter((action) => !declared.includes(action))).toEqual([]);
});

// Many an administrator may create users but not tag them.
test("without the right to tag, the user is created without its tag", async () => {
  const ports = createPracticePorts();
  ports.deny(({ input }) => "Tags" in input);
  const { receipts } = await setUp(ports);
  expect(receipts.get("create-user")).toMatchObject({ tagged: false });
  expect((await plan(ports)).plan.changes).toEqual([]);
});

test("rights that were taken away by hand are planned again, and only they", async () => {
  const { ports, first } = await setUp();
  const [, attach] = first.plan.changes;
  await ports.send({ action: "iam:DetachUserPolicy", input: attach?.call.input ?? {} });
  expect((await plan(ports)).plan.changes.map(({ id }) => id)).toEqual([attach?.id]);
});

describe("a key whose answer was lost", () => {
  async function loseKey(ports: PracticePorts) {
    const { changes } = (await plan(ports)).plan;
    const [key] = changes.slice(-1);
    if (key?.id !== "create-access-key") throw new Error("the plan ends with the key");
    await applyAll(iamUser, ports, { changes: changes.slice(0, -1), kept: [], notices: [], blockers: [] });
    const rest = { ...key, after: [] };
    const baseline = (await iamUser.baseline?.(ports, rest, filled(rest))) ?? null;
    const intent = { baseline, startedAt: ports.now() };
    return { rest, reconcile: () => iamUser.reconcile?.(ports, rest, filled(rest), intent) };
  }

  // It is live and of no use to anybody: nobody has its secret.
  test("is deleted, so that there are never two", async () => {
    const ports = createPracticePorts();
    const { rest, reconcile } = await loseKey(ports);
    ports.loseAnswerOf("iam:CreateAccessKey");
    await expect(iamUser.apply(ports, rest, filled(rest))).rejects.toThrow("TimeoutError");
    expect(await reconcile()).toMatchObject({ outcome: "removed" });
    expect((await plan(ports)).observed.keys).toEqual([]);
  });

  test("was never made: may be sent again", async () => {
    const { reconcile } = await loseKey(createPracticePorts());
    expect(await reconcile()).toEqual({ outcome: "absent" });
  });

  test("and is in the vault after all: is kept", async () => {
    const ports = createPracticePorts();
    const { rest, reconcile } = await loseKey(ports);
    await applyAll(iamUser, ports, { changes: [rest], kept: [], notices: [], blockers: [] });
    expect(await reconcile()).toMatchObject({ outcome: "found" });
  });

  // Deleting somebody else's key would cut off a server.
  test.each([
    ["in a user without our tag", 1, (ports: PracticePorts) => ports.deny(({ input }) => "Tags" in input)],
    ["beside another new one", 2, () => {}],
  ])("is left to a person: %s", async (_, keys, prepare) => {
    const ports = createPracticePorts();
    prepare(ports);
    const { rest, reconcile } = await loseKey(ports);
    for (let made = 0; made < keys; made += 1) await ports.send(filled(rest));
    expect(await reconcile()).toMatchObject({ outcome: "unclear", problem: { code: "access-key-unclear" } });
    expect((await plan(ports)).observed.keys).toHaveLength(keys);
  });
});

describe("the suggested name", () => {
  const suggest = (ports: PracticePorts) => iamUser.suggest?.(ports, facts);

  test("is bluerange in a new account, and again in its own session", async () => {
    const ports = createPracticePorts();
    expect(await suggest(ports)).toEqual({ userName: "bluerange" });
    await setUp(ports);
    expect(await suggest(ports)).toEqual({ userName: "bluerange" });
  });

  // Two servers with one user would share their keys' fate.
  test("evades users of other setups", async () => {
    const { ports } = await setUp();
    const second = ports.forSession("session-2");
    expect(await suggest(second)).toEqual({ userName: "bluerange-relution" });
    await applyAll(iamUser, second, (await plan(second, { userName: "bluerange-relution" })).plan);
    expect(await suggest(ports.forSession("session-3"))).toEqual({
      userName: "bluerange-relution.mycompany.com",
    });
  });
});
