import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { keptValue } from "@/lib/domain/kept-value";
import { defaultRoleTrust, samePolicy } from "@/lib/domain/policy-document";
import { identityPool } from "@/lib/steps/identity-pool/step";
import type { AwsCall, StepPlan } from "@/lib/wizard/change";
import { initialAnswers } from "@/lib/wizard/form";
import { applyAll, filled, planOf } from "./apply-all";
import { createPracticePorts, type PracticePorts } from "./practice-ports";

const host = "relution.mycompany.com";
const facts = { host, region: "eu-west-1", partition: "aws", accountId: "999999999999" };
const answers = initialAnswers(identityPool.form);

const plan = (ports: PracticePorts, more = {}) => planOf(identityPool, ports, { ...answers, ...more }, facts);
const ids = ({ changes }: StepPlan) => changes.map(({ id }) => id);

async function setUp(ports = createPracticePorts(), more = {}) {
  const first = await plan(ports, more);
  const receipts = await applyAll(identityPool, ports, first.plan);
  return { ports, receipts, again: await plan(ports, more) };
}

const poolInput = {
  IdentityPoolName: "RelutionIdentityPool",
  AllowUnauthenticatedIdentities: false,
  DeveloperProviderName: host,
};

const consumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
const theirs = {
  SupportedLoginProviders: { "api.twitter.com": `key-of-theirs;${consumerSecret}` },
  IdentityPoolTags: { Owner: "Jane Doe, call 555" },
};
const theirUserPool = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_theirs:client";

/** The pool as AWS shows it, with everything in it. */
async function poolInAws(ports: PracticePorts, { observed }: Awaited<ReturnType<typeof plan>>) {
  const input = { IdentityPoolId: observed.pools[0]?.id ?? "" };
  const answer = await ports.send({ action: "cognito-identity:DescribeIdentityPool", input });
  return z.record(z.string(), z.unknown()).parse(answer);
}

function createPool(ports: PracticePorts, more: JsonObject = {}) {
  return ports.send({ action: "cognito-identity:CreateIdentityPool", input: { ...poolInput, ...more } });
}

describe("in an empty account", () => {
  test("pool, two roles and their assignment are made, in an order that works", async () => {
    const { plan: first } = await plan(createPracticePorts());
    expect(ids(first)).toEqual([
      "create-identity-pool",
      "create-authenticated-role",
      "permit-authenticated-role",
      "create-unauthenticated-role",
      "permit-unauthenticated-role",
      "assign-roles",
    ]);
    expect(first.changes[0]?.permanent).toBe("The developer provider name can't be changed later.");
  });

  test("applied once, every check passes, a second plan is empty and the pool is learned", async () => {
    const { again } = await setUp();
    expect(again.plan).toMatchObject({ changes: [], blockers: [], notices: [] });
    const checks = identityPool.verify(again.observed, again.desired);
    expect(checks.map(({ state }) => state)).toEqual(checks.map(() => "passed"));
    expect(identityPool.learn(again.observed, again.desired)).toEqual({
      identityPoolId: again.observed.pools[0]?.id,
      identityPoolName: "RelutionIdentityPool",
    });
  });

  test("the pool is the manual's, and the roles trust it as the console's do", async () => {
    const { ports, again } = await setUp();
    const [pool] = again.observed.pools;
    expect(pool?.settings).toMatchObject({ ...poolInput, AllowClassicFlow: true });
    for (const visitor of ["authenticated", "unauthenticated"] as const) {
      const role = again.observed.roles.find((each) => each.visitor === visitor);
      expect(samePolicy(role?.trust ?? null, defaultRoleTrust(pool?.id ?? "", visitor))).toBe(true);
    }
    expect(again.observed.assigned).toEqual({
      authenticated: "arn:aws:iam::999999999999:role/Cognito_RelutionIdentityPoolAuth_Role",
      unauthenticated: "arn:aws:iam::999999999999:role/Cognito_RelutionIdentityPoolUnauth_Role",
    });
    expect(ports.calls).toContain("cognito-identity:SetIdentityPoolRoles");
  });

  test("left out, there are no roles, and none are asked for", async () => {
    const { ports, again } = await setUp(undefined, { defaultRoles: "false" });
    expect(again.plan.changes).toEqual([]);
    expect(ports.calls.filter((action) => action.startsWith("iam:"))).toEqual([]);
  });

  test("path and permissions boundary of the setup hold for the roles", async () => {
    const boundary = "arn:aws:iam::aws:policy/PowerUserAccess";
    const ports = createPracticePorts();
    const more = { ...facts, iamPath: "/iot/", permissionsBoundary: boundary };
    await applyAll(identityPool, ports, (await planOf(identityPool, ports, answers, more)).plan);
    const { observed, plan: second } = await planOf(identityPool, ports, answers, more);
    expect(observed.roles.map(({ permissionsBoundary }) => permissionsBoundary)).toEqual([
      boundary,
      boundary,
    ]);
    expect(observed.roles[0]?.arn).toContain(":role/iot/Cognito_");
    expect(second.changes).toEqual([]);
  });

  test("sends nothing that it does not declare", async () => {
    const { ports } = await setUp();
    await identityPool.suggest?.(ports, facts);
    const declared: readonly string[] = [...identityPool.reads, ...identityPool.writes];
    expect(ports.calls.filter((action) => !declared.includes(action))).toEqual([]);
  });

  test("without the right to tag, all is made without tags", async () => {
    const ports = createPracticePorts();
    ports.deny(({ input }) => "Tags" in input || "IdentityPoolTags" in input);
    const { receipts, again } = await setUp(ports);
    expect(receipts.get("create-identity-pool")).toMatchObject({ tagged: false });
    expect(again.plan.changes).toEqual([]);
  });
});

describe("in an account with pools", () => {
  // BlueRange would find two and nobody could say which it takes.
  test("a pool for our host is used, whatever its name", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { IdentityPoolName: "Made by hand" });
    expect(await identityPool.suggest?.(ports, facts)).toEqual({ identityPoolName: "Made by hand" });
    const { again } = await setUp(ports);
    expect(again.observed.pools).toHaveLength(1);
    expect(again.observed.roles.map(({ name }) => name)).toContain("Cognito_MadebyhandAuth_Role");
    expect(again.plan.changes).toEqual([]);
  });

  test("two pools for our host stop the step, and name themselves", async () => {
    const ports = createPracticePorts();
    await createPool(ports);
    await createPool(ports);
    const { plan: stopped, observed, desired } = await plan(ports);
    expect(stopped).toMatchObject({ changes: [], blockers: [{ code: "several-pools" }] });
    for (const { id } of observed.pools) expect(stopped.blockers[0]?.message).toContain(id);
    expect(identityPool.learn(observed, desired)).toEqual({});
    expect(identityPool.verify(observed, desired)).toMatchObject([{ id: "pool", state: "failed" }]);
  });

  // Reusing a pool that only shares our label would let the setup succeed and BlueRange find nothing.
  test("a pool with our label and another provider is a stranger", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { DeveloperProviderName: "other.mycompany.com" });
    const { plan: first } = await plan(ports);
    expect(ids(first)).toContain("create-identity-pool");
    expect(first.notices).toMatchObject([{ code: "pool-of-others" }]);
  });

  test("our pool is found behind the first page", async () => {
    const ports = createPracticePorts();
    for (let made = 0; made < 61; made += 1) {
      await createPool(ports, {
        IdentityPoolName: `Pool ${made}`,
        DeveloperProviderName: `h${made}.example.com`,
      });
    }
    await createPool(ports);
    expect(ids((await plan(ports)).plan)).not.toContain("create-identity-pool");
  });

  // An update resets what it leaves out: a sign-in with Google of another team would be gone.
  test("classic flow is switched on without resetting anything else", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { AllowClassicFlow: false, ...theirs });
    const { plan: first } = await plan(ports);
    expect(first.changes[0]).toMatchObject({ id: "allow-classic-flow", kind: "modify" });
    const { again } = await setUp(ports);
    expect(await poolInAws(ports, again)).toMatchObject({ ...poolInput, ...theirs, AllowClassicFlow: true });
  });

  // The plan is minutes old when it is confirmed, and what it sends would be a secret that was changed meanwhile.
  test("what others have changed of their own since the plan was made is sent back as it is then", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { AllowClassicFlow: false, ...theirs });
    const { plan: first, observed } = await plan(ports);
    const newer = { SupportedLoginProviders: { "api.twitter.com": "key;changed" }, IdentityPoolTags: {} };
    const IdentityPoolId = observed.pools[0]?.id ?? "";
    const input = { ...poolInput, AllowClassicFlow: false, ...newer, IdentityPoolId };
    await ports.send({ action: "cognito-identity:UpdateIdentityPool", input });
    expect((await plan(ports)).plan.changes[0]?.call).toMatchObject({ input: { AllowClassicFlow: true } });
    await applyAll(identityPool, ports, first);
    const { SupportedLoginProviders, IdentityPoolTags } = await poolInAws(ports, await plan(ports));
    expect({ SupportedLoginProviders, IdentityPoolTags }).toEqual({
      SupportedLoginProviders: newer.SupportedLoginProviders,
      IdentityPoolTags: undefined,
    });
  });

  test("rules by which others choose a role outlive the assignment of the default roles", async () => {
    const ports = createPracticePorts();
    await createPool(ports);
    const id = (await plan(ports)).observed.pools[0]?.id ?? "";
    const RoleMappings = { [theirUserPool]: { Type: "Token", AmbiguousRoleResolution: "Deny" } };
    const action = "cognito-identity:SetIdentityPoolRoles";
    await ports.send({ action, input: { IdentityPoolId: id, Roles: {}, RoleMappings } });
    const { plan: first, observed } = await plan(ports);
    expect(observed.roleMappings).toEqual({ [theirUserPool]: keptValue });
    await applyAll(identityPool, ports, first);
    const read = { action: "cognito-identity:GetIdentityPoolRoles", input: { IdentityPoolId: id } } as const;
    expect(await ports.send(read)).toMatchObject({
      Roles: { authenticated: expect.any(String) },
      RoleMappings,
    });
  });

  // A pool keeps the consumer secret of Twitter as plain text, and tags are what people wrote. Everything below is
  // recorded, shown and sent to support.
  test("what others keep in the pool is in nothing that is recorded, and by whom they sign in is", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { AllowClassicFlow: false, ...theirs });
    const first = await plan(ports);
    const change = first.plan.changes[0];
    const receipts = await applyAll(identityPool, ports, first.plan);
    const made = change
      ? [{ change, call: change.call, receipt: {}, startedAt: "2026-11-22T10:00:00.000Z" }]
      : [];
    const seen = await identityPool.undo.inspect(ports, made);
    const undo = identityPool.undo.plan(seen, made, facts);
    const undone =
      undo.changes[0] && (await identityPool.undo.apply(ports, undo.changes[0], undo.changes[0].call, made));
    const drift = await identityPool.drift.survey(ports, first.desired, { facts, seen: undefined });
    const recorded = JSON.stringify([first.observed, first.plan, [...receipts], seen, undo, undone, drift]);
    expect(undo.changes).toMatchObject([{ call: { input: { AllowClassicFlow: false } } }]);
    for (const text of ["key-of-theirs", consumerSecret, "Jane"]) expect(recorded).not.toContain(text);
    expect(change?.documents[0]).toMatchObject({
      json: { AllowClassicFlow: true, SupportedLoginProviders: { "api.twitter.com": keptValue } },
      replaces: { AllowClassicFlow: false, SupportedLoginProviders: { "api.twitter.com": keptValue } },
    });
    expect(await poolInAws(ports, first)).toMatchObject({ ...poolInput, ...theirs, AllowClassicFlow: false });
  });

  // Setups outlive an update of this product, and an older version wrote down all that AWS showed.
  test("what an older version has recorded is put back, and not recorded again", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { AllowClassicFlow: false, ...theirs });
    const first = await plan(ports);
    const [change] = first.plan.changes;
    if (!change) throw new Error("the plan begins with the classic flow");
    const old = { ...poolInput, ...theirs, IdentityPoolId: change.call.input["IdentityPoolId"] ?? "" };
    const call = { ...change.call, input: { ...old, AllowClassicFlow: true } };
    const documents = [
      { title: "Identity pool", json: call.input, replaces: { ...old, AllowClassicFlow: false } },
    ];
    await applyAll(identityPool, ports, { ...first.plan, changes: [{ ...change, call, documents }] });
    const made = [
      { change: { ...change, call, documents }, call, receipt: {}, startedAt: "2026-11-22T10:00:00.000Z" },
    ];
    const undo = identityPool.undo.plan(await identityPool.undo.inspect(ports, made), made, facts);
    expect(JSON.stringify(undo)).not.toContain(consumerSecret);
    for (const back of undo.changes) await identityPool.undo.apply(ports, back, back.call, made);
    expect(await poolInAws(ports, first)).toMatchObject({ ...poolInput, ...theirs, AllowClassicFlow: false });
  });

  // What was confirmed must be what is written: a way to sign in that nobody has seen makes it another plan.
  test("another way to sign in makes another plan, and another secret of the same does not", async () => {
    const changesWith = async (providers: JsonObject) => {
      const ports = createPracticePorts();
      await createPool(ports, { AllowClassicFlow: false, SupportedLoginProviders: providers });
      const { plan: made, observed } = await plan(ports);
      return JSON.stringify(made.changes).replaceAll(observed.pools[0]?.id ?? "", "pool");
    };
    const planned = await changesWith({ "api.twitter.com": "key;secret" });
    expect(await changesWith({ "api.twitter.com": "key;other" })).toBe(planned);
    expect(await changesWith({ "api.twitter.com": "key;secret", "accounts.google.com": "1" })).not.toBe(
      planned,
    );
  });

  test("classic flow that was never set is allowed, and guests are only remarked on", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { AllowUnauthenticatedIdentities: true });
    const { plan: first, observed, desired } = await plan(ports);
    expect(ids(first)).not.toContain("allow-classic-flow");
    expect(first.notices).toMatchObject([{ code: "guests-allowed", tone: "warning" }]);
    expect(identityPool.verify(observed, desired)).toContainEqual(
      expect.objectContaining({ id: "no-guests", state: "warning" }),
    );
  });
});

describe("default roles that exist", () => {
  test("roles that somebody assigned to the pool stay, and no others are made", async () => {
    const ports = createPracticePorts();
    const { again } = await setUp(ports);
    const input = {
      IdentityPoolId: again.observed.pools[0]?.id ?? "",
      Roles: { authenticated: "arn:aws:iam::999999999999:role/Theirs" },
    };
    await ports.send({ action: "cognito-identity:SetIdentityPoolRoles", input });
    const { plan: second, observed, desired } = await plan(ports);
    expect(second.changes).toEqual([]);
    expect(second.kept).toContainEqual(expect.objectContaining({ detail: input.Roles.authenticated }));
    const failed = identityPool.verify(observed, desired).filter(({ state }) => state === "failed");
    expect(failed).toEqual([]);
  });

  // After the pool was made anew, the roles of the old one are still there.
  test("a role of an earlier pool learns of the new one and keeps the old", async () => {
    const { ports, again } = await setUp();
    const old = again.observed.pools[0]?.id ?? "";
    await ports.send({ action: "cognito-identity:DeleteIdentityPool", input: { IdentityPoolId: old } });
    const { plan: second } = await plan(ports);
    expect(ids(second)).toEqual([
      "create-identity-pool",
      "trust-authenticated-role",
      "trust-unauthenticated-role",
      "assign-roles",
    ]);
    expect(second.changes[1]?.documents[0]).toMatchObject({
      replaces: defaultRoleTrust(old, "authenticated"),
    });
    const { again: third } = await setUp(ports);
    expect(JSON.stringify(third.observed.roles[0]?.trust)).toContain(old);
    expect(third.plan.changes).toEqual([]);
  });

  test("a role whose rights were taken away gets them back, and only they", async () => {
    const { ports } = await setUp();
    const name = "Cognito_RelutionIdentityPoolAuth_Role";
    const input = { RoleName: name, PolicyName: `oneClick_${name}` };
    await ports.send({ action: "iam:DeleteRolePolicy", input });
    expect(ids((await plan(ports)).plan)).toEqual(["permit-authenticated-role"]);
  });
});

describe("a create whose answer was lost", () => {
  async function lose(ports: PracticePorts) {
    const [change] = (await plan(ports)).plan.changes;
    if (change?.id !== "create-identity-pool") throw new Error("the plan begins with the pool");
    const call: AwsCall = filled(change);
    const baseline = (await identityPool.baseline?.(ports, change, call)) ?? null;
    const intent = { baseline, startedAt: ports.now() };
    return { change, call, reconcile: () => identityPool.reconcile?.(ports, change, call, intent) };
  }

  test("is found, and its pool goes on to the roles", async () => {
    const ports = createPracticePorts();
    const { change, call, reconcile } = await lose(ports);
    ports.loseAnswerOf("cognito-identity:CreateIdentityPool");
    await expect(identityPool.apply(ports, change, call)).rejects.toThrow("TimeoutError");
    const [pool] = (await plan(ports)).observed.pools;
    expect(await reconcile()).toEqual({
      outcome: "found",
      applied: {
        receipt: { identityPoolId: pool?.id, tagged: true },
        yields: { identityPoolId: pool?.id },
      },
    });
  });

  test("was never made: may be sent again", async () => {
    const ports = createPracticePorts();
    await createPool(ports, { DeveloperProviderName: "other.mycompany.com" });
    expect(await (await lose(ports)).reconcile()).toEqual({ outcome: "absent" });
  });

  // Somebody may have clicked it together in the console in the same minute.
  test("a pool that somebody else made meanwhile is used as well", async () => {
    const ports = createPracticePorts();
    const { reconcile } = await lose(ports);
    await createPool(ports);
    expect(await reconcile()).toMatchObject({ outcome: "found", applied: { receipt: { tagged: false } } });
  });

  test("of three new pools the tagged one is ours and gives way; of two without tags nobody knows", async () => {
    const ports = createPracticePorts();
    const { call, reconcile } = await lose(ports);
    await createPool(ports);
    await createPool(ports);
    expect(await reconcile()).toMatchObject({ outcome: "unclear", problem: { code: "several-pools" } });
    await ports.send(call);
    const found = await reconcile();
    expect(found).toMatchObject({
      outcome: "found",
      applied: { receipt: { removedPoolId: expect.any(String) } },
    });
  });
});
