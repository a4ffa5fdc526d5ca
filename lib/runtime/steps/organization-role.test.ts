import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/domain/json";
import { samePolicy, trustPolicy } from "@/lib/domain/policy-document";
import { organizationRole } from "@/lib/steps/organization-role/step";
import type { StepPlan } from "@/lib/wizard/change";
import { initialAnswers } from "@/lib/wizard/form";
import { applyAll, planOf } from "./apply-all";
import { createPracticePorts, type PracticePorts } from "./practice-ports";

const ours = "eu-west-1:11111111-1111-4111-8111-111111111111";
const theirs = "eu-west-1:22222222-2222-4222-8222-222222222222";
const facts = { identityPoolId: ours, region: "eu-west-1", partition: "aws", accountId: "999999999999" };
const answers = initialAnswers(organizationRole.form);
const aws = { trustCondition: "aws" };

const plan = (ports: PracticePorts, more = {}, known = facts) =>
  planOf(organizationRole, ports, { ...answers, ...more }, known);
const ids = ({ changes }: StepPlan) => changes.map(({ id }) => id);

async function setUp(ports = createPracticePorts(), more = {}, known = facts) {
  await applyAll(organizationRole, ports, (await plan(ports, more, known)).plan);
  return { ports, again: await plan(ports, more, known) };
}

function trust(condition: "manual" | "aws", ...identityPoolIds: Json[]): JsonObject {
  return trustPolicy({ identityPoolIds, condition });
}

describe("in an empty account", () => {
  test("the role is the manual's: its trust policy, and AWSIoTDataAccess attached", async () => {
    const { ports, again } = await setUp();
    const { role } = again.observed;
    expect(role?.name).toBe("RelutionOrganizationAccess");
    expect(samePolicy(role?.trust ?? null, trust("manual", ours))).toBe(true);
    expect(role?.attached).toEqual(["arn:aws:iam::aws:policy/AWSIoTDataAccess"]);
    expect(ports.calls).toContain("iam:CreateRole");
  });

  test("applied once, every check passes, a second plan is empty and the role is learned", async () => {
    const { again } = await setUp();
    expect(again.plan).toMatchObject({ changes: [], notices: [], blockers: [] });
    const checks = organizationRole.verify(again.observed, again.desired);
    expect(checks.map(({ state }) => state)).toEqual(["passed", "passed", "passed"]);
    expect(organizationRole.learn(again.observed, again.desired)).toEqual({
      roleArn: "arn:aws:iam::999999999999:role/RelutionOrganizationAccess",
      trustCondition: "manual",
    });
  });

  test("AWS's form can be chosen up front", async () => {
    const { again } = await setUp(undefined, aws);
    expect(samePolicy(again.observed.role?.trust ?? null, trust("aws", ours))).toBe(true);
    expect(organizationRole.learn(again.observed, again.desired)).toMatchObject(aws);
  });

  test("sends nothing that it does not declare", async () => {
    const { ports } = await setUp();
    const declared: readonly string[] = [...organizationRole.reads, ...organizationRole.writes];
    expect(ports.calls.filter((action) => !declared.includes(action))).toEqual([]);
  });

  test("without the right to tag, the role is made without its tag", async () => {
    const ports = createPracticePorts();
    ports.deny(({ input }) => "Tags" in input);
    expect((await setUp(ports)).again.plan.changes).toEqual([]);
  });

  // What others' policies say counts for a later look alone; a setup must not stop for it.
  test("without the right to read inline policies, everything is set up all the same", async () => {
    const ports = createPracticePorts();
    ports.deny(({ action }) => action === "iam:ListRolePolicies");
    const { again } = await setUp(ports);
    expect(again.plan.changes).toEqual([]);
    expect(again.observed.role?.inline).toBeNull();
  });

  test("before there is a role, the checks say so and nothing is learned", async () => {
    const { observed, desired } = await plan(createPracticePorts());
    expect(organizationRole.verify(observed, desired)).toMatchObject([{ id: "role", state: "failed" }]);
    expect(organizationRole.learn(observed, desired)).toEqual({});
  });
});

describe("a role that exists", () => {
  // A second BlueRange server in the account: overwriting the trust would lock the first one out.
  test("is shared: the second server's pool joins the list of the first", async () => {
    const { ports } = await setUp(undefined, {}, { ...facts, identityPoolId: theirs });
    const { plan: second } = await plan(ports);
    expect(ids(second)).toEqual(["update-trust"]);
    expect(second.changes[0]?.documents).toEqual([
      {
        title: "Trust policy of RelutionOrganizationAccess",
        json: trust("manual", theirs, ours),
        replaces: trust("manual", theirs),
      },
    ]);
    const { again } = await setUp(ports);
    expect(again.plan.changes).toEqual([]);
    expect((await plan(ports, {}, { ...facts, identityPoolId: theirs })).plan.changes).toEqual([]);
  });

  test("is repaired by asking for AWS's form, and the repair is not undone by asking for the manual's", async () => {
    const { ports } = await setUp();
    expect(ids((await plan(ports, aws)).plan)).toEqual(["update-trust"]);
    const { again } = await setUp(ports, aws);
    expect(samePolicy(again.observed.role?.trust ?? null, trust("aws", ours))).toBe(true);
    const manual = await plan(ports);
    expect(manual.plan.changes).toEqual([]);
    expect(organizationRole.learn(manual.observed, manual.desired)).toMatchObject(aws);
  });

  test("without AWSIoTDataAccess gets it, and only it", async () => {
    const { ports, again } = await setUp();
    const input = { RoleName: again.desired.name, PolicyArn: again.desired.policyArn };
    await ports.send({ action: "iam:DetachRolePolicy", input });
    const { observed, desired, plan: next } = await plan(ports);
    expect(ids(next)).toEqual(["attach-policy"]);
    expect(organizationRole.verify(observed, desired)).toContainEqual(
      expect.objectContaining({ id: "permissions", state: "failed", found: "none" }),
    );
  });

  test("keeps its permissions boundary, and says so", async () => {
    const { ports } = await setUp();
    const known = { ...facts, permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess" };
    const { plan: next } = await plan(ports, {}, known);
    expect(next).toMatchObject({ changes: [], notices: [{ code: "boundary-kept" }] });
  });

  // The pool was made anew, the most common cause of refused sign-ins.
  test("that trusts another pool only, fails its check with the reason", async () => {
    const { ports } = await setUp(undefined, {}, { ...facts, identityPoolId: theirs });
    const { observed, desired } = await plan(ports);
    const check = organizationRole.verify(observed, desired).find(({ id }) => id === "trust");
    expect(check).toMatchObject({ state: "failed", wanted: ours, problem: { code: "pool-not-trusted" } });
    expect(check?.found).toContain(theirs);
  });

  test("whose trust policy can't be read stops the step", async () => {
    const { ports } = await setUp();
    const { observed, desired } = await plan(ports);
    const unread = { ...observed, role: observed.role && { ...observed.role, trust: null } };
    expect(organizationRole.plan(unread, desired)).toMatchObject({
      changes: [],
      blockers: [{ code: "trust-unreadable" }],
    });
  });
});

test("in us-gov-east-1 the length of the role's name is warned of", () => {
  const gov = { ...facts, region: "us-gov-east-1", partition: "aws-us-gov" };
  const desired = organizationRole.desire(answers, gov);
  const made = organizationRole.plan({ setup: "session-1", role: null }, desired);
  expect(made.notices).toMatchObject([{ code: "role-name-in-us-gov-east-1", tone: "warning" }]);
  expect(desired.policyArn).toBe("arn:aws-us-gov:iam::aws:policy/AWSIoTDataAccess");
});
