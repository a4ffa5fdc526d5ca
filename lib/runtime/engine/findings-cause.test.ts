/** What stands first in a session of the real engine is what has to be mended first. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import type { IamAction } from "@/lib/wizard/change";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { factsOf, found, readyForProof, told } from "./testing/told";
import { apply, begin, got, prove, review, save } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});
afterEach(() => bed.faults.clear());
afterAll(() => bed.close());

const user = { UserName: "bluerange" };
const role = { RoleName: "RelutionOrganizationAccess" };

/** Calls of a colleague in the AWS console, one after the other. */
async function inConsole(id: string, ...calls: readonly (readonly [IamAction, JsonObject])[]): Promise<void> {
  for (const [action, input] of calls) await bed.witness(id).send({ action, input });
}

async function deleteKeys(id: string): Promise<void> {
  const keys = await bed.witness(id).accessKeys();
  await inConsole(
    id,
    ...keys.map((AccessKeyId) => ["iam:DeleteAccessKey", { ...user, AccessKeyId }] as const),
  );
}

async function deleteUser(id: string): Promise<void> {
  await deleteKeys(id);
  const witness = bed.witness(id);
  const attached = attachedPolicies.parse(
    await witness.send({ action: "iam:ListAttachedUserPolicies", input: user }),
  );
  const inline = inlinePolicies.parse(await witness.send({ action: "iam:ListUserPolicies", input: user }));
  await inConsole(
    id,
    ...attached.AttachedPolicies.map(
      ({ PolicyArn }) => ["iam:DetachUserPolicy", { ...user, PolicyArn }] as const,
    ),
    ...inline.PolicyNames.map((PolicyName) => ["iam:DeleteUserPolicy", { ...user, PolicyName }] as const),
    ["iam:DeleteUser", user],
  );
}

async function deleteCertificate(id: string): Promise<void> {
  const { iotPolicyName = "", certificateArn = "", certificateId = "" } = await factsOf(bed.engine, id);
  await inConsole(
    id,
    ["iot:DetachPolicy", { policyName: iotPolicyName, target: certificateArn }],
    ["iot:UpdateCertificate", { certificateId, newStatus: "INACTIVE" }],
    ["iot:DeleteCertificate", { certificateId }],
  );
}

async function switchFlowOff(id: string): Promise<void> {
  const { identityPoolId = "" } = await factsOf(bed.engine, id);
  const settings = pool.parse(
    await bed
      .witness(id)
      .send({ action: "cognito-identity:DescribeIdentityPool", input: { IdentityPoolId: identityPoolId } }),
  );
  await inConsole(id, ["cognito-identity:UpdateIdentityPool", { ...settings, AllowClassicFlow: false }]);
}

// Four errors that follow from one send people four wrong ways, and the first of them is what they read.
describe("a proof fails, and what has caused it is the only error", () => {
  const cases: readonly (readonly [what: string, error: string, spoil: (id: string) => Promise<void>])[] = [
    ["the key was deleted", "no-usable-key", deleteKeys],
    ["the user was deleted", "user-gone", deleteUser],
    ["the certificate was deleted", "certificate-without-key", deleteCertificate],
    [
      "the role was deleted",
      "role-trust",
      (id) =>
        inConsole(
          id,
          ["iam:DetachRolePolicy", { ...role, PolicyArn: "arn:aws:iam::aws:policy/AWSIoTDataAccess" }],
          ["iam:DeleteRole", role],
        ),
    ],
    [
      "the user lacks a managed policy",
      "user-rights",
      (id) =>
        inConsole(id, [
          "iam:DetachUserPolicy",
          { ...user, PolicyArn: "arn:aws:iam::aws:policy/AmazonCognitoPowerUser" },
        ]),
    ],
    ["the classic flow is off", "classic-flow", switchFlowOff],
    [
      "the classic flow is off, and Cognito refuses it as an input",
      "classic-flow",
      async (id) => {
        await switchFlowOff(id);
        const action = "cognito-identity:GetOpenIdTokenForDeveloperIdentity";
        bed.faults.refuse(action, "InvalidParameterException");
      },
    ],
  ];
  test.each(cases)("%s", async (_, error, spoil) => {
    const id = await readyForProof(bed.engine);
    await spoil(id);
    await prove(bed.engine, id);
    expect(await told(bed, id)).toEqual([`error ${error}`]);
  });
});

// The exit code of the terminal goes by it: a setup that works would be called broken.
test("default roles that somebody else has chosen are a remark, and the proof that passed is led by no error", async () => {
  const id = await begin(bed.engine);
  for (const step of ["iam-user", "certificate"] as const) await apply(bed.engine, id, step);
  const witness = bed.witness(id);
  const { IdentityPoolId } = pool.parse(
    await witness.send({
      action: "cognito-identity:CreateIdentityPool",
      input: {
        IdentityPoolName: "theirs",
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        DeveloperProviderName: "relution.mycompany.com",
      },
    }),
  );
  const { Role } = createdRole.parse(
    await witness.send({
      action: "iam:CreateRole",
      input: { RoleName: "TheirRole", AssumeRolePolicyDocument: theirTrust(IdentityPoolId) },
    }),
  );
  await inConsole(id, [
    "cognito-identity:SetIdentityPoolRoles",
    { IdentityPoolId, Roles: { authenticated: Role.Arn } },
  ]);
  await apply(bed.engine, id, "identity-pool");
  await apply(bed.engine, id, "organization-role", { trustCondition: "aws" });
  expect(await prove(bed.engine, id)).toMatchObject({ status: "done" });
  expect(await told(bed, id)).toEqual(["info other-remark:identity-pool.role-assignment"]);
});

// IAM's simulation for the operator says "allowed", and the administrator grants BlueRange's right to the wrong one.
test("what BlueRange's key is refused is asked for BlueRange's user, not for the operator", async () => {
  const id = await readyForProof(bed.engine);
  bed.faults.refuse("cognito-identity:GetOpenIdTokenForDeveloperIdentity", "AccessDeniedException", 15);
  await prove(bed.engine, id);
  const [finding] = await found(bed, id);
  expect(finding?.id).toBe("server-denied:cognito-identity:GetOpenIdTokenForDeveloperIdentity");
  expect(finding?.command).toContain(":user/bluerange");
  expect(finding?.statement).toBeUndefined();
});

test("a key of the operator that AWS does not know in the proof is not taken for BlueRange's", async () => {
  const id = await readyForProof(bed.engine);
  bed.faults.refuse("iam:GetUser", "InvalidClientTokenId");
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual(["error credentials-wrong:key-unknown"]);
});

// The remedy of the refusal, to apply the step IAM user, makes a second key that BlueRange never gets.
test("a proof after the files are installed is no error, and nobody is sent to make another key", async () => {
  const id = await readyForProof(bed.engine);
  await prove(bed.engine, id);
  got(await bed.engine.finishInstallation(id));
  await save(bed.engine, id, "account", { region: "eu-west-1", accountKind: "practice" });
  await prove(bed.engine, id);
  const [finding] = await found(bed, id);
  expect(finding).toMatchObject({ id: "proof-after-installation", severity: "info" });
  expect(finding?.remedy.join(" ")).toContain("Check the account again");
  const proof = (await bed.engine.view(id))?.steps.find((step) => step.id === "proof");
  expect(proof?.run?.problem?.remedy ?? proof?.planProblem?.remedy).toContain("check the account again");
  expect((await review(bed.engine, id, "iam-user")).changes).toHaveLength(1);
});

describe("making the user is refused", () => {
  // Facts tell the path only once a run has ended well, and this one never does.
  test("the path that was entered is named, and the boundary that was not", async () => {
    const id = await begin(bed.engine);
    bed.faults.refuse("iam:CreateUser", "AccessDenied", 2);
    await apply(bed.engine, id, "iam-user", { iamPath: "/iot/" });
    const findings = await found(bed, id);
    expect(findings.map((one) => one.id)).toEqual([
      "missing-right:iam:CreateUser",
      "path-rule:iam:CreateUser",
    ]);
    expect(findings.at(-1)?.cause).toContain("the path /iot/ but no boundary");
  });

  test("because its boundary does not exist, that is said instead of a wait for AWS", async () => {
    const id = await begin(bed.engine);
    bed.faults.refuse("iam:CreateUser", "NoSuchEntityException", 2_000);
    const permissionsBoundary = "arn:aws:iam::999999999999:policy/typo";
    await apply(bed.engine, id, "iam-user", { permissionsBoundary });
    const [finding] = await found(bed, id);
    expect(finding).toMatchObject({ id: "boundary-missing", severity: "error" });
    expect(finding?.command).toContain(permissionsBoundary);
  });
});

function theirTrust(aud: string): JsonObject {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": aud } },
      },
    ],
  };
}

const attachedPolicies = z.object({ AttachedPolicies: z.array(z.object({ PolicyArn: z.string() })) });
const inlinePolicies = z.object({ PolicyNames: z.array(z.string()) });
const createdRole = z.object({ Role: z.object({ Arn: z.string() }) });
const pool = z.object({
  IdentityPoolId: z.string(),
  IdentityPoolName: z.string(),
  AllowUnauthenticatedIdentities: z.boolean(),
  DeveloperProviderName: z.string(),
});
