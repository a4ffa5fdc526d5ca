import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type AwsCredentials, createAwsClients } from "@/lib/aws/clients";
import { send } from "@/lib/aws/send";
import type { CodePlan } from "@/lib/delivery/as-code/code-plan";
import { cloudTeamFiles } from "@/lib/delivery/rights/cloud-team-files";
import { type DeclaredRights, operatorPolicy } from "@/lib/delivery/rights/operator-policy";
import type { JsonObject } from "@/lib/domain/json";
import { practiceCredentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import { createPracticeAccount, type PracticeAccount } from "@/lib/practice/practice-account";
import { entries } from "@/lib/steps/index";
import { initialAnswers } from "@/lib/wizard/form";
import type { StepPorts } from "@/lib/wizard/step";
import type { Facts } from "@/lib/wizard/words";
import { codePlanOf } from "./as-code/code-plan-of";
import { askedSession } from "./as-code/testing/asked-session";
import { got } from "./engine/testing/walk";
import { declaredRights } from "./rights";
import { applyAll, planOf } from "./steps/apply-all";
import { memoryVault } from "./steps/practice-ports";

const facts: Facts = {
  externalUrl: "https://relution.mycompany.com",
  host: "relution.mycompany.com",
  accountId: "999999999999",
  partition: "aws",
  region: "eu-west-1",
};

let plan: CodePlan;
let policy: JsonObject;
beforeAll(async () => {
  plan = got(await codePlanOf("session-1", askedSession({ accountId: "999999999999" }), entries));
  policy = operatorPolicy(plan, declaredRights);
});

describe("the operator's policy", () => {
  test("is enough for the whole setup", async () => {
    await setUp(await operatorWith(policy));
  });

  // What is left out without anybody noticing was never needed: the list would grow for ever.
  test("lets the setup fail where an action that AWS was asked for is taken out of it", {
    timeout: 120_000,
  }, async () => {
    const asked = new Set<string>();
    await setUp(await operatorWith(policy, (action) => void asked.add(action)));
    expect(asked.size).toBeGreaterThan(20);
    for (const action of [...asked].filter(isOfPlan)) {
      const without = withoutAction(policy, action);
      await expect(setUp(await operatorWith(without)), action).rejects.toMatchObject({
        name: expect.stringMatching(/^AccessDenied/),
      });
    }
  });

  test("is limited to the names in use, and lets nobody attach another policy than the manual's", () => {
    const statements = statementsOf(policy);
    const unlimited = statements.filter(({ Resource }) => Resource === "*").flatMap(({ Action }) => Action);
    expect(unlimited.toSorted()).toEqual([
      "cognito-identity:CreateIdentityPool",
      "cognito-identity:ListIdentityPools",
      "iam:GetAccessKeyLastUsed",
      "iot:CreateCertificateFromCsr",
      "iot:CreateKeysAndCertificate",
      "iot:DescribeEndpoint",
      "iot:ListCertificates",
    ]);
    const attaching = statements.find(({ Action }) => Action.includes("iam:AttachUserPolicy"));
    expect(attaching?.Condition).toEqual({
      ArnEquals: { "iam:PolicyARN": expect.arrayContaining(["arn:aws:iam::aws:policy/AWSIoTDataAccess"]) },
    });
    expect(JSON.stringify(policy)).not.toMatch(/"(iam|iot|cognito-identity):\*"/);
  });

  test("fits into a managed policy, blanks aside", () => {
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(6_144);
  });

  test("allows no write that nothing is missing for", () => {
    const items = plan.items.map((item) => ({ ...item, standing: { state: "adopted" } as const }));
    const writes = declaredRights.flatMap((step) => step.writes);
    const left = statementsOf(operatorPolicy({ ...plan, items }, declaredRights)).flatMap(
      ({ Action }) => Action,
    );
    expect(left.filter((action) => writes.some((write) => write === action))).toEqual([]);
  });

  // A step that begins to use a new call would end in an exception on the page that asks for rights.
  test.each(entries.flatMap((entry) => (entry.kind === "aws" ? [entry] : [])))(
    "knows what every action of the step $id can be limited to",
    ({ reads, writes }) => {
      const declared: readonly DeclaredRights[] = [{ reads, writes }];
      expect(statementsOf(operatorPolicy(plan, declared)).flatMap(({ Action }) => Action)).not.toEqual([]);
    },
  );
});

describe("the request to the cloud team", () => {
  const textOf = (path: string) =>
    cloudTeamFiles(plan, declaredRights).find((file) => file.path === path)?.text;

  test("prepares everything but the key and the certificate, so that no secret has to be sent", () => {
    const script = textOf("2-prepare/prepare-account.sh") ?? "";
    expect(script).toContain("aws iam create-user");
    expect(script).toContain("aws cognito-identity create-identity-pool");
    expect(script).not.toMatch(/create-access-key|create-keys-and-certificate|create-certificate-from-csr/);
  });

  test("leaves to the administrator afterwards what makes the key and the certificate, and nothing else", () => {
    const afterwards = JSON.parse(textOf("2-prepare/operator-policy-afterwards.json") ?? "{}");
    const writes = declaredRights.flatMap((step) => step.writes);
    const left = statementsOf(afterwards)
      .flatMap(({ Action }) => Action)
      .filter((action) => writes.some((write) => write === action));
    expect(left).toEqual(expect.arrayContaining(["iam:CreateAccessKey", "iot:AttachPolicy"]));
    expect(left).not.toContain("iam:CreateUser");
    expect(left).not.toContain("iam:PutUserPolicy");
    expect(left).not.toContain("cognito-identity:CreateIdentityPool");
  });

  test("shows every document that the script writes, once", () => {
    const paths = cloudTeamFiles(plan, declaredRights).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        "2-prepare/policies/bluerange-BlueRangeGetRole.json",
        "2-prepare/policies/RelutionIotAccess.json",
        "2-prepare/policies/RelutionOrganizationAccess.json",
      ]),
    );
  });
});

/** Reads that were refused are passed over where the setup can do without: the plan says "unknown". */
const optional = ["iam:GetAccessKeyLastUsed"];
const isOfPlan = (action: string) => !optional.includes(action);

/** A new account in which somebody has exactly this policy, as a managed one would give it. */
async function operatorWith(
  document: JsonObject,
  called: (action: string) => void = () => {},
): Promise<StepPorts> {
  let state: string | undefined;
  const accountFrom = (text: string | undefined) => {
    state = text;
    return createPracticeAccount({
      load: async () => state,
      save: async (next) => {
        state = next;
      },
      now: () => new Date(),
      keyDelayMs: 0,
    });
  };
  const administrator = clientsOf(accountFrom(undefined), practiceCredentials);
  const UserName = "operator";
  await send(administrator, { action: "iam:CreateUser", input: { UserName } });
  const made = await send(administrator, { action: "iam:CreateAccessKey", input: { UserName } });
  const { AccessKeyId, SecretAccessKey } = createdKey.parse(made).AccessKey;
  const account = accountFrom(withPolicy(state ?? "", document));
  const operator = clientsOf(account, { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
  return {
    sessionId: "session-1",
    vault: memoryVault(),
    now: () => new Date(),
    sleep: async () => {},
    send(call) {
      called(call.action);
      return send(operator, call);
    },
  };
}

function clientsOf(account: PracticeAccount, credentials: AwsCredentials) {
  return createAwsClients({
    region: "eu-west-1",
    credentials,
    install: (client) => installPractice(client, account),
    record: () => {},
    sleep: async () => {},
  });
}

/** The account's managed policies are AWS's own, and an inline one of a user may only have 2,048 characters. */
function withPolicy(state: string, document: JsonObject): string {
  const inlinePolicies = [{ name: "operator", document: JSON.stringify(document) }];
  const read = stateSchema.parse(JSON.parse(state));
  return JSON.stringify({ ...read, users: read.users.map((user) => ({ ...user, inlinePolicies })) });
}

const stateSchema = z.looseObject({ users: z.array(z.looseObject({})) });

async function setUp(ports: StepPorts): Promise<void> {
  let known = facts;
  for (const entry of entries) {
    if (entry.kind !== "aws") continue;
    const parsed = entry.parse(initialAnswers(entry.form), {});
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { plan: planned, desired } = await planOf(entry, ports, parsed.answers, known);
    await applyAll(entry, ports, planned);
    known = { ...known, ...entry.learn(await entry.inspect(ports, desired, async () => []), desired) };
  }
}

function withoutAction(document: JsonObject, action: string): JsonObject {
  const statements = statementsOf(document).map((statement) => ({
    ...statement,
    Action: statement.Action.filter((one) => one !== action),
  }));
  const left = statements.filter(({ Action }) => Action.length > 0);
  return z.record(z.string(), json).parse(JSON.parse(JSON.stringify({ ...document, Statement: left })));
}

const statementsOf = (document: JsonObject) => policySchema.parse(document).Statement;

const json = z.json();
const policySchema = z.object({
  Version: z.string(),
  Statement: z.array(
    z.object({
      Sid: z.string(),
      Effect: z.string(),
      Action: z.array(z.string()),
      Resource: z.union([z.string(), z.array(z.string())]),
      Condition: json.optional(),
    }),
  ),
});

const createdKey = z.object({
  AccessKey: z.object({ AccessKeyId: z.string(), SecretAccessKey: z.string() }),
});
