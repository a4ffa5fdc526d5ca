import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAddition } from "@/lib/domain/is-addition";
import type { Json } from "@/lib/domain/json";
import { manual } from "@/lib/domain/manual";
import { parsePolicy } from "@/lib/domain/policy-document";
import { emptyState, type PracticeState, readState, writeState } from "@/lib/practice/state";
import type { Change } from "@/lib/wizard/change";
import { initialAnswers } from "@/lib/wizard/form";
import type { AnyAwsStep } from "@/lib/wizard/step";
import type { Answers, Facts } from "@/lib/wizard/words";
import { applyAll, planOf } from "./apply-all";
import { type HalfMade, makeHalf } from "./half-made";
import { awsSteps, portsFrom, setupFacts, type UndoPorts } from "./undo-bed";

const halfMade: fc.Arbitrary<HalfMade> = fc.record({
  user: fc.boolean(),
  policies: fc.integer({ min: 0, max: 4 }),
  inline: fc.constantFrom("right", "other", undefined),
  keys: fc.constantFrom(0, 1, 2),
  iotPolicy: fc.constant(undefined),
  certificate: fc.constant(undefined),
  pools: fc.array(fc.constantFrom("right", "without classic flow", "with users"), { maxLength: 2 }),
  role: fc.constantFrom("right", "others", undefined),
  rolePolicy: fc.boolean(),
  neighbours: fc.boolean(),
});

/** What a careful person answers where a plan can't go on: the unused key goes, the pool with users stays. */
function safeAnswer(code: string, state: PracticeState): Answers | undefined {
  const forHost = state.identityPools.filter((pool) => pool.developerProviderName === setupFacts.host);
  const used = forHost.find(({ id }) => state.identities.some(({ poolId }) => poolId === id));
  const user = state.users.find(({ name }) => name === manual.userName);
  if (code === "two-access-keys") return { deleteKeyId: user?.accessKeys[0]?.accessKeyId ?? "" };
  if (code === "several-pools") return { identityPoolId: (used ?? forHost[0])?.id ?? "" };
  return undefined;
}

/** Goes through one step; gives what is learned, what was consented to, and whom else a person has to ask. */
async function complete(step: AnyAwsStep, ports: UndoPorts, facts: Facts) {
  let answers = initialAnswers(step.form);
  let { plan, desired } = await planOf(step, ports, answers, facts);
  const [blocker] = plan.blockers;
  if (blocker) {
    const answer = safeAnswer(blocker.code, readState(ports.saved()));
    if (!answer) throw new Error(`a question without a safe answer: ${blocker.code}`);
    answers = { ...answers, ...answer };
    ({ plan, desired } = await planOf(step, ports, answers, facts));
  }
  if (plan.blockers[0]) return { blocked: plan.blockers[0].code };
  await applyAll(step, ports, plan);
  const again = await planOf(step, ports, answers, facts);
  expect(again.plan).toMatchObject({ changes: [], blockers: [] });
  const failed = step.verify(again.observed, desired).filter(({ state }) => state === "failed");
  expect(failed).toEqual([]);
  return { facts: { ...facts, ...step.learn(again.observed, desired) }, changes: plan.changes };
}

async function completeAll(ports: UndoPorts, steps: readonly AnyAwsStep[]) {
  let facts = setupFacts;
  const changes: Change[] = [];
  for (const step of steps) {
    const passed = await complete(step, ports, facts);
    if (passed.blocked !== undefined) return { blocked: passed.blocked, facts, changes };
    facts = passed.facts;
    changes.push(...passed.changes);
  }
  return { blocked: undefined, facts, changes };
}

/** What the manual makes, as it is in the end; what else the same things hold is left out. */
function partOfManual(state: PracticeState, facts: Facts): unknown {
  const user = state.users.find(({ name }) => name === facts.userName);
  const policy = state.iotPolicies.find(({ name }) => name === facts.iotPolicyName);
  const certificate = state.certificates.find(({ id }) => id === facts.certificateId);
  const pools = state.identityPools.filter((pool) => pool.developerProviderName === facts.host);
  const role = state.roles.find(({ name }) => name === manual.roleName);
  const wanted = [...manual.userPolicies.map(({ name }) => name), manual.rolePolicyName].map(
    (name) => `arn:aws:iam::aws:policy/${name}`,
  );
  return {
    rights: user?.attachedPolicyArns.filter((arn) => wanted.includes(arn)).sort(),
    inline: user?.inlinePolicies.map(({ name, document }) => [name, parsePolicy(document)]),
    key: user?.accessKeys.find(({ accessKeyId }) => accessKeyId === facts.accessKeyId)?.status,
    policy: parsePolicy(policy?.versions.find(({ id }) => id === policy.defaultVersionId)?.document ?? ""),
    certificate: [certificate?.status, policy?.targets.includes(certificate?.arn ?? "")],
    pools: pools.map(({ id, name, allowClassicFlow, allowUnauthenticated, roles }) => [
      id === facts.identityPoolId,
      name,
      allowClassicFlow,
      allowUnauthenticated,
      roles,
    ]),
    role: [role?.attachedPolicyArns, role?.trustPolicy.includes(facts.identityPoolId ?? "none")],
  };
}

/** Everything that was there is there still, apart from what a person has agreed to. */
function expectKept(before: PracticeState, after: PracticeState, changes: readonly Change[]): void {
  const agreed = JSON.stringify(changes.filter(({ consent }) => consent));
  const mayGo = (id: string) => agreed.includes(id);
  for (const user of before.users) {
    const now = after.users.find(({ id }) => id === user.id);
    expect(now?.attachedPolicyArns).toEqual(expect.arrayContaining(user.attachedPolicyArns));
    for (const { accessKeyId, status } of user.accessKeys) {
      if (mayGo(accessKeyId)) continue;
      expect(now?.accessKeys).toContainEqual(expect.objectContaining({ accessKeyId, status }));
    }
  }
  for (const { id, status } of before.certificates)
    expect(after.certificates).toContainEqual(expect.objectContaining({ id, status }));
  for (const policy of before.iotPolicies) {
    const now = after.iotPolicies.find(({ name }) => name === policy.name);
    expect(now?.targets).toEqual(expect.arrayContaining(policy.targets));
    if (policy.targets.length > 0 && !agreed.includes(policy.name))
      expect(now?.defaultVersionId).toBe(policy.defaultVersionId);
  }
  for (const { id } of before.identityPools)
    if (!mayGo(id)) expect(after.identityPools.map((pool) => pool.id)).toContain(id);
  for (const { id } of before.identities) expect(after.identities.map((one) => one.id)).toContain(id);
  for (const role of before.roles) {
    const now = after.roles.find(({ id }) => id === role.id);
    expect(isAddition(documentOf(role.trustPolicy), documentOf(now?.trustPolicy ?? ""))).toBe(true);
  }
}

function documentOf(text: string): Json {
  return parsePolicy(text) ?? null;
}

/** An account whose own keys are made already, which takes longer than all the rest, and how a setup of it ends. */
async function referenceOf(steps: readonly AnyAwsStep[]) {
  const ports = portsFrom();
  const { facts } = await completeAll(ports, steps);
  const state = readState(ports.saved());
  await makeHalf(ports, { ...nothing, pools: ["with users"] });
  const { certificateAuthority, tokenKeyPem } = readState(ports.saved());
  const empty = writeState({ ...emptyState(), certificateAuthority, tokenKeyPem });
  return { empty, wanted: partOfManual(state, facts) };
}

/** Completes it, and gives what a person was asked. */
async function expectCompleted(
  half: HalfMade,
  { empty, wanted }: Awaited<ReturnType<typeof referenceOf>>,
  steps: readonly AnyAwsStep[],
): Promise<readonly string[]> {
  const ports = portsFrom(empty);
  await makeHalf(ports, half);
  const before = readState(ports.saved());
  const { blocked, facts, changes } = await completeAll(ports, steps);
  const after = readState(ports.saved());
  expectKept(before, after, changes);
  const asked = changes.flatMap(({ id, consent }) => (consent ? [id.replace(/-eu-west.*/, "")] : []));
  if (blocked === undefined) {
    expect(partOfManual(after, facts)).toEqual(wanted);
    return asked;
  }
  // Nobody here may say whose users lose their identities.
  expect([blocked, half.pools]).toEqual(["pool-in-use", ["with users", "with users"]]);
  return [...asked, blocked];
}

// Most administrators begin with the manual, stop somewhere, and come with what they have.
describe("whatever of the manual was done before, it is completed to the same, or a person is asked first", () => {
  test("user, pool and role", async () => {
    const steps = awsSteps.filter(({ id }) => id !== "certificate");
    const reference = await referenceOf(steps);
    const asked = new Set<string>();
    await fc.assert(
      fc.asyncProperty(halfMade, async (half) => {
        for (const question of await expectCompleted(half, reference, steps)) asked.add(question);
      }),
      {
        numRuns: 60,
        endOnFailure: true,
        examples: [[twoOfEverything], [{ ...twoOfEverything, pools: ["with users", "with users"] }]],
      },
    );
    // Otherwise the accounts were too tame to show anything.
    const questions = ["create-access-key", "delete-access-key", "pool-in-use", "remove-pool"];
    expect([...asked].toSorted()).toEqual(questions);
  });

  test("certificate and IoT policy", async () => {
    const steps = awsSteps.filter(({ id }) => id === "certificate");
    const reference = await referenceOf(steps);
    const asked = new Set<string>();
    for (const part of certificateParts) {
      for (const question of await expectCompleted({ ...nothing, ...part }, reference, steps))
        asked.add(question);
    }
    expect([...asked].toSorted()).toEqual(["change-iot-policy", "create-certificate"]);
  });
});

const nothing: HalfMade = {
  user: false,
  policies: 0,
  inline: undefined,
  keys: 0,
  iotPolicy: undefined,
  certificate: undefined,
  pools: [],
  role: undefined,
  rolePolicy: false,
  neighbours: false,
};

/** Few, because every certificate has a key pair of its own, which takes its time. */
const certificateParts: readonly Partial<HalfMade>[] = [
  { iotPolicy: "right", certificate: "attached" },
  { iotPolicy: "right", certificate: "inactive" },
  { iotPolicy: "other", certificate: "attached" },
  { iotPolicy: "other" },
  { certificate: "loose" },
];

const twoOfEverything: HalfMade = {
  user: true,
  policies: 2,
  inline: "other",
  keys: 2,
  iotPolicy: undefined,
  certificate: undefined,
  pools: ["without classic flow", "with users"],
  role: "others",
  rolePolicy: false,
  neighbours: true,
};
