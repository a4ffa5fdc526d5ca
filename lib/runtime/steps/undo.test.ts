import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { commercialNames } from "@/lib/domain/policy-document";
import { ownTrust } from "@/lib/domain/trust-with-pool";
import { certificate } from "@/lib/steps/certificate/step";
import { iamUser } from "@/lib/steps/iam-user/step";
import { identityPool } from "@/lib/steps/identity-pool/step";
import { organizationRole } from "@/lib/steps/organization-role/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import {
  applyUpTo,
  awsSteps,
  type MadeBySteps,
  portsFrom,
  setupFacts,
  shapeOf,
  type UndoPorts,
  undoAll,
  undoPlanOf,
} from "./undo-bed";

const theirPool = "eu-west-1:22222222-2222-4222-8222-222222222222";
const powerUser = "arn:aws:iam::aws:policy/PowerUserAccess";
const userName = "bluerange";
const roleName = "RelutionOrganizationAccess";
const admission = {
  visitor: "authenticated" as const,
  condition: "manual" as const,
  names: commercialNames,
};

/** Others have things of their own, under names that look like ours. */
async function neighbours(ports: UndoPorts): Promise<void> {
  const { send } = ports;
  await send({ action: "iam:CreateUser", input: { UserName: "bluerange-2" } });
  await send({ action: "iam:AttachUserPolicy", input: { UserName: "bluerange-2", PolicyArn: powerUser } });
  await send({ action: "iam:CreateAccessKey", input: { UserName: "bluerange-2" } });
  await send({
    action: "iot:CreatePolicy",
    input: { policyName: "RelutionIotAccess2", policyDocument: iotText },
  });
  await send({ action: "iot:CreateKeysAndCertificate", input: { setAsActive: true } });
  await send({
    action: "cognito-identity:CreateIdentityPool",
    input: {
      IdentityPoolName: "RelutionIdentityPool",
      AllowUnauthenticatedIdentities: true,
      DeveloperProviderName: "other.mycompany.com",
    },
  });
}

/** Somebody has begun by hand: some is right, some else, some is missing. */
async function begunByHand(ports: UndoPorts): Promise<void> {
  const { send } = ports;
  await neighbours(ports);
  await send({ action: "iam:CreateUser", input: { UserName: userName } });
  await send({ action: "iam:AttachUserPolicy", input: { UserName: userName, PolicyArn: powerUser } });
  await send({
    action: "iam:PutUserPolicy",
    input: { UserName: userName, PolicyName: "BlueRangeGetRole", PolicyDocument: otherPolicy },
  });
  await send({
    action: "iot:CreatePolicy",
    input: { policyName: "RelutionIotAccess", policyDocument: iotText },
  });
  await send({
    action: "cognito-identity:CreateIdentityPool",
    input: {
      IdentityPoolName: "ByHand",
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: false,
      DeveloperProviderName: setupFacts.host ?? "",
      SupportedLoginProviders: { "api.twitter.com": "key;secret" },
      IdentityPoolTags: { Owner: "Jane" },
    },
  });
  const trust = ownTrust({ ...admission, identityPoolId: theirPool });
  await send({ action: "iam:CreateRole", input: { RoleName: roleName, AssumeRolePolicyDocument: trust } });
}

const iotText = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["iot:Connect"], Resource: ["*"] }],
};
const otherPolicy = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["iam:GetRole"], Resource: ["*"] }],
};

const seeds: Record<"empty" | "neighbours" | "begunByHand", string | undefined> = {
  empty: undefined,
  neighbours: undefined,
  begunByHand: undefined,
};

beforeAll(async () => {
  for (const [name, make] of [
    ["neighbours", neighbours],
    ["begunByHand", begunByHand],
  ] as const) {
    const ports = portsFrom();
    await make(ports);
    seeds[name] = ports.saved();
  }
});

const portsOn = (seed: keyof typeof seeds) => portsFrom(seeds[seed]);

// Whatever was broken off wherever, the account must come back to what it was.
test("undo after any part of a setup, with any answers lost, gives the account as it was before", async () => {
  const seed = fc.constantFrom("empty" as const, "neighbours" as const, "begunByHand" as const);
  const lost = fc.uniqueArray(fc.nat(19), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(seed, fc.nat(20), lost, async (name, changes, lostAt) => {
      const ports = portsOn(name);
      const before = shapeOf(ports);
      const made = await applyUpTo(ports, changes, lostAt);
      if (changes > 0) expect(shapeOf(ports)).not.toEqual(before);
      await undoAll(ports, made);
      expect(shapeOf(ports)).toEqual(before);
      expect(await undoAll(ports, made)).toEqual([]);
    }),
    {
      numRuns: 25,
      examples: [
        ["begunByHand", 20, []],
        ["empty", 20, []],
        ["empty", 0, []],
      ],
    },
  );
}, 120_000);

test("sends nothing that it does not declare", async () => {
  for (const seed of ["empty", "begunByHand"] as const) {
    const ports = portsOn(seed);
    const made = await applyUpTo(ports, 99);
    const before = ports.calls.length;
    await undoAll(ports, made);
    const declared: readonly string[] = awsSteps.flatMap(({ undo }) => [...undo.reads, ...undo.writes]);
    expect(ports.calls.slice(before).filter((action) => !declared.includes(action))).toEqual([]);
  }
});

describe("what others have added since", () => {
  let ports: UndoPorts;
  let made: MadeBySteps;
  beforeAll(async () => {
    ports = portsFrom();
    made = await applyUpTo(ports, 99);
  });

  const onCopy = () => portsFrom(ports.saved());

  test("a key and a policy of our user are deleted with consent only", async () => {
    const copy = onCopy();
    await copy.send({ action: "iam:CreateAccessKey", input: { UserName: userName } });
    await copy.send({ action: "iam:AttachUserPolicy", input: { UserName: userName, PolicyArn: powerUser } });
    const { changes } = await undoPlanOf(iamUser, copy, made);
    const asking = changes.filter(({ consent }) => consent !== undefined);
    expect(asking.map(({ call }) => call.action)).toEqual(["iam:DeleteAccessKey", "iam:DetachUserPolicy"]);
  });

  test("another certificate on our IoT policy keeps the policy, and ours goes", async () => {
    const copy = onCopy();
    const target = await newCertificate(copy);
    await copy.send({ action: "iot:AttachPolicy", input: { policyName: "RelutionIotAccess", target } });
    const { changes, kept } = await undoPlanOf(certificate, copy, made);
    expect(changes.map(({ call }) => call.action)).toEqual([
      "iot:DetachPolicy",
      "iot:UpdateCertificate",
      "iot:DeleteCertificate",
    ]);
    expect(kept).toEqual([expect.objectContaining({ summary: "IoT policy RelutionIotAccess" })]);
  });

  test("another server's pool keeps the role with its rights, and ours leaves its trust policy", async () => {
    const copy = onCopy();
    const [creation] = made.get("organization-role") ?? [];
    const trust = JSON.parse(
      JSON.stringify(creation?.call.input["AssumeRolePolicyDocument"]).replace(
        /"(eu-west-1:[0-9a-f-]+)"/,
        `["$1","${theirPool}"]`,
      ),
    );
    await copy.send({
      action: "iam:UpdateAssumeRolePolicy",
      input: { RoleName: roleName, PolicyDocument: trust },
    });
    const { changes } = await undoPlanOf(organizationRole, copy, made);
    expect(changes.map(({ call }) => call.action)).toEqual(["iam:UpdateAssumeRolePolicy"]);
    expect(changes[0]?.call.input["PolicyDocument"]).toEqual(
      ownTrust({ ...admission, identityPoolId: theirPool }),
    );
  });

  test("other ways to sign in to our pool ask for a consent", async () => {
    const copy = onCopy();
    const [creation] = made.get("identity-pool") ?? [];
    await copy.send({
      action: "cognito-identity:UpdateIdentityPool",
      input: {
        ...creation?.call.input,
        IdentityPoolId: creation?.receipt["identityPoolId"] ?? "",
        SupportedLoginProviders: { "accounts.google.com": "client" },
      },
    });
    const { changes } = await undoPlanOf(identityPool, copy, made);
    expect(changes[0]).toMatchObject({ kind: "delete", consent: expect.stringContaining("SupportedLogin") });
  });

  // A name proves nothing: this user is somebody else's, although ours had the same name.
  test("a user that somebody made anew under our name is left alone", async () => {
    const copy = onCopy();
    for (const change of (await undoPlanOf(iamUser, copy, made)).changes) await copy.send(change.call);
    await copy.send({
      action: "iam:CreateUser",
      input: { UserName: userName, Tags: [{ Key: "bluerange:setup", Value: "session-2" }] },
    });
    const old = new Map(
      [...made].map(([id, all]) => [id, all.map((write) => ({ ...write, startedAt: lastWeek }))]),
    );
    expect(await undoPlanOf(iamUser, copy, old)).toMatchObject({
      changes: [],
      kept: [{ summary: `IAM user ${userName}` }],
    });
  });

  // Cognito and AWS IoT show nothing of other regions: all would look gone.
  test("what was made in another region is not taken for gone", async () => {
    const elsewhere = { ...setupFacts, region: "eu-central-1" };
    for (const step of [certificate, identityPool]) {
      const all = made.get(step.id) ?? [];
      const { blockers } = step.undo.plan(await step.undo.inspect(onCopy(), all), all, elsewhere);
      expect(blockers).toMatchObject([{ code: "other-region" }]);
    }
  });

  test("what deleting makes worthless leaves the vault with it", async () => {
    const all = made.get("iam-user") ?? [];
    const copy = onCopy();
    const [key] = (await undoPlanOf(iamUser, copy, made)).changes;
    const applied = key && (await iamUser.undo.apply(copy, key, key.call, all));
    expect(applied?.forget).toEqual([serverSecretKey(String(key?.call.input["AccessKeyId"]))]);
    expect(iamUser.undo.secrets(all)).toEqual(applied?.forget);
    expect(certificate.undo.secrets(made.get("certificate") ?? [])).toHaveLength(1);
  });
});

const lastWeek = "2026-11-15T00:00:00.000Z";

async function newCertificate({ send }: UndoPorts): Promise<string> {
  const made = await send({ action: "iot:CreateKeysAndCertificate", input: { setAsActive: true } });
  if (typeof made !== "object" || made === null || !("certificateArn" in made)) throw new Error("no ARN");
  return String(made.certificateArn);
}
