import { describe, expect, test } from "vitest";
import type { CodeItem, CodePlan } from "@/lib/delivery/as-code/code-plan";
import { resourceOf } from "@/lib/delivery/as-code/resource-of";
import { trustPolicy } from "@/lib/domain/policy-document";
import { entries } from "@/lib/steps/index";
import { stepIds } from "@/lib/wizard/words";
import { createPracticePorts } from "../steps/practice-ports";
import { codePlanOf } from "./code-plan-of";
import { askedSession } from "./testing/asked-session";
import { recordedSession } from "./testing/recorded-session";

async function planOf(events: Parameters<typeof codePlanOf>[1]): Promise<CodePlan> {
  const plan = await codePlanOf("session-1", events, entries);
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value;
}

const states = ({ items }: CodePlan) =>
  new Map(items.map(({ call, standing }) => [resourceOf(call), standing.state]));

const itemOf = ({ items }: CodePlan, resource: string): CodeItem | undefined =>
  items.find(({ call }) => resourceOf(call) === resource);

// A write that some step plans and no export knows would be missing from every account set up by code.
test("holds every create of the setup, in the order of the steps", async () => {
  const plan = await planOf(askedSession());
  expect(plan.items.map(({ call }) => call.action)).toEqual([
    "iam:CreateUser",
    ...Array<string>(4).fill("iam:AttachUserPolicy"),
    "iam:PutUserPolicy",
    "iam:CreateAccessKey",
    "iot:CreatePolicy",
    "iot:CreateKeysAndCertificate",
    "iot:AttachPolicy",
    "iot:UpdateCertificate",
    "cognito-identity:CreateIdentityPool",
    ...["iam:CreateRole", "iam:PutRolePolicy", "iam:CreateRole", "iam:PutRolePolicy"],
    "cognito-identity:SetIdentityPoolRoles",
    "iam:CreateRole",
    "iam:AttachRolePolicy",
  ]);
  expect(JSON.stringify(plan.items)).not.toContain("$hole");
});

test("stands on the answers that were given", async () => {
  const answers = {
    "iam-user": { userName: "mesh", iamPath: "/iot/" },
    "identity-pool": { defaultRoles: "false", identityPoolName: "Mesh" },
    certificate: { keyOrigin: "csr" },
  };
  const plan = await planOf(askedSession({ answers, accountId: "210987654321" }));
  expect(itemOf(plan, "user mesh")?.call.input["Path"]).toBe("/iot/");
  expect(itemOf(plan, "role RelutionOrganizationAccess")?.call.input["Path"]).toBe("/iot/");
  expect(JSON.stringify(plan.items)).toContain(
    "arn:aws:iam::210987654321:role/iot/RelutionOrganizationAccess",
  );
  expect(states(plan).has("identity pool, roles")).toBe(false);
  expect(itemOf(plan, "certificate")?.call.action).toBe("iot:CreateCertificateFromCsr");
});

test("before server and account are known there is no code, and a sentence instead", async () => {
  const [created] = askedSession();
  const early = await codePlanOf("session-1", created ? [created] : [], entries);
  expect(early).toMatchObject({ ok: false, problem: { code: "as-code-too-early" } });
});

describe("what is in the account already", () => {
  // An import of what was never looked for could miss it, and Terraform would make a second pool.
  test("is unknown where nobody has looked, and that is said", async () => {
    const plan = await planOf(askedSession());
    expect(plan.unseen).toEqual(stepIds.slice(2, 6));
    expect(new Set(states(plan).values())).toEqual(new Set(["missing"]));
  });

  test("is nothing in a new account that was looked at", async () => {
    const plan = await planOf(await recordedSession(createPracticePorts()));
    // The role's step can't be planned before the pool is there.
    expect(plan.unseen).toEqual(["organization-role"]);
    expect(new Set(states(plan).values())).toEqual(new Set(["missing"]));
    expect(plan.ids).toEqual({});
  });

  test("is known with its ids after the setup has made it", async () => {
    const plan = await planOf(await recordedSession(createPracticePorts(), { apply: true }));
    expect(new Set(states(plan).values())).toEqual(new Set(["made"]));
    expect(plan.ids).toEqual({
      identityPoolId: expect.stringMatching(/^eu-west-1:/),
      certificateArn: expect.stringContaining(":cert/"),
      certificateId: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("is adopted where another setup has made it, but for the keys, which stay its own", async () => {
    const ports = createPracticePorts();
    await recordedSession(ports, { apply: true });
    const plan = await planOf(await recordedSession(ports.forSession("session-2")));
    const found = states(plan);
    expect(found.get("user bluerange")).toBe("adopted");
    expect(found.get("identity pool")).toBe("adopted");
    expect(found.get("role RelutionOrganizationAccess")).toBe("adopted");
    expect(found.get("user bluerange, access key")).toBe("missing");
    expect(found.get("certificate")).toBe("missing");
    expect(plan.ids.identityPoolId).toMatch(/^eu-west-1:/);
    expect(plan.ids.certificateArn).toBeUndefined();
  });

  // Terraform would write the ideal document over the real one, and the first server's users would be locked out.
  test("keeps the other server in the trust policy of a role that is to serve both", async () => {
    const ports = createPracticePorts();
    const theirs = "eu-west-1:22222222-2222-4222-8222-222222222222";
    const trust = trustPolicy({ identityPoolIds: [theirs], condition: "manual" });
    const input = { RoleName: "RelutionOrganizationAccess", AssumeRolePolicyDocument: trust };
    await ports.send({ action: "iam:CreateRole", input });
    await recordedSession(ports, { apply: true, steps: ["iam-user", "certificate", "identity-pool"] });
    const plan = await planOf(await recordedSession(ports));
    const role = itemOf(plan, "role RelutionOrganizationAccess");
    expect(role?.standing).toMatchObject({ state: "changed", replaces: trust });
    expect(JSON.stringify(role?.call.input)).toContain(theirs);
    expect(JSON.stringify(role?.call.input)).toContain(plan.ids.identityPoolId);
  });

  // Otherwise it would stand there as adopted, and users could not sign in by the classic flow.
  test("is to be changed where a pool of somebody lacks the classic flow", async () => {
    const ports = createPracticePorts();
    const settings = {
      IdentityPoolName: "Theirs",
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: false,
    };
    const input = { ...settings, DeveloperProviderName: "relution.mycompany.com" };
    await ports.send({ action: "cognito-identity:CreateIdentityPool", input });
    const plan = await planOf(await recordedSession(ports));
    expect(itemOf(plan, "identity pool")?.standing).toMatchObject({
      state: "changed",
      change: { action: "cognito-identity:UpdateIdentityPool" },
    });
    expect(plan.ids.identityPoolId).toMatch(/^eu-west-1:/);
  });

  test("leaves out what somebody has settled in another way", async () => {
    const ports = createPracticePorts();
    await recordedSession(ports, { apply: true, answers: { "identity-pool": { defaultRoles: "false" } } });
    const id = (await planOf(await recordedSession(ports))).ids.identityPoolId ?? "";
    const authenticated = "arn:aws:iam::999999999999:role/Theirs";
    await ports.send({
      action: "iam:CreateRole",
      input: {
        RoleName: "Theirs",
        AssumeRolePolicyDocument: trustPolicy({ identityPoolIds: [id], condition: "aws" }),
      },
    });
    await ports.send({
      action: "cognito-identity:SetIdentityPoolRoles",
      input: { IdentityPoolId: id, Roles: { authenticated } },
    });
    const found = states(await planOf(await recordedSession(ports)));
    expect(found.get("identity pool")).toBe("adopted");
    expect([...found.keys()].filter((resource) => /Cognito_|pool, roles/.test(resource))).toEqual([]);
  });

  test("counts for nothing where it was only practised", async () => {
    const events = await recordedSession(createPracticePorts(), { apply: true });
    const practised = events.map((event) =>
      event.type === "answers.saved" && event.step === "account"
        ? { ...event, facts: { ...event.facts, accountKind: "practice" as const } }
        : event,
    );
    const plan = await planOf(practised);
    expect(new Set(states(plan).values())).toEqual(new Set(["missing"]));
    expect({ ids: plan.ids, unseen: plan.unseen }).toEqual({ ids: {}, unseen: [] });
  });
});
