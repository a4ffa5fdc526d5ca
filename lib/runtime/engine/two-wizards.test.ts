import { expect, test } from "vitest";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { manual } from "@/lib/domain/manual";
import { cognitoNames } from "@/lib/domain/policy-document";
import { poolsIn } from "@/lib/domain/trust-without-pool";
import { createPracticeAccount, type PracticeAccount } from "@/lib/practice/practice-account";
import { readEnvironment } from "@/lib/runtime/environment";
import { readRole } from "@/lib/steps/observed-role";
import type { IamAction } from "@/lib/wizard/change";
import { accountAccess } from "./testing/account-access";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { createFaults } from "./testing/faults";
import { apply, begin, got, prove, save, viewOf } from "./testing/walk";
import { type Witness, witnessOf } from "./testing/witness";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;
const hosts = ["one.mycompany.com", "two.mycompany.com"] as const;

/** An account that takes some time for every call, so that the calls of two come in turn. */
function slowAccount(): PracticeAccount {
  let saved: string | undefined;
  return createPracticeAccount({
    load: async () => saved,
    save: async (text) => {
      saved = text;
    },
    now: () => new Date(),
    keyDelayMs: 0,
    latencyMs: 3,
  });
}

/** A server with a data folder of its own, whose sessions all work on this account. */
function openWizard(account: PracticeAccount, called: (operation: string) => void): Promise<EngineBed> {
  const dataDir = newDataDir();
  const heard: PracticeAccount = {
    answer(call) {
      called(call.operation);
      return account.answer(call);
    },
  };
  return engineBed(dataDir, (context) => {
    const environment = got(readEnvironment({ DATA_DIR: dataDir }));
    const { vault } = context;
    const aws = accountAccess({ environment, vault, practice: () => heard, faults: createFaults() });
    return { ...context, aws };
  });
}

/** What a person does who agrees to everything, and reviews again where somebody else was quicker. */
async function setUp({ engine }: EngineBed, host: string): Promise<string> {
  const sessionId = await begin(engine);
  await save(engine, sessionId, "server", { externalUrl: `https://${host}` });
  for (const step of awsSteps) {
    for (let round = 0; round < 5; round += 1)
      if ((await apply(engine, sessionId, step)).status === "done") break;
    expect((await viewOf(engine, sessionId, step)).status, `${host}: ${step}`).toBe("done");
  }
  await expectProven(engine, sessionId);
  return sessionId;
}

async function expectProven(engine: EngineBed["engine"], sessionId: string): Promise<void> {
  const { status, checks } = await prove(engine, sessionId);
  expect(checks.filter(({ state }) => state === "failed")).toEqual([]);
  expect(status).toBe("done");
}

/** What a neighbour has: a pool and a user with a key, all named like ours. */
async function newNeighbour({ send }: Witness) {
  const UserName = "bluerange-2";
  await send({ action: "iam:CreateUser", input: { UserName } });
  await send({ action: "iam:CreateAccessKey", input: { UserName } });
  const pool = {
    IdentityPoolName: manual.identityPoolName,
    AllowUnauthenticatedIdentities: true,
    DeveloperProviderName: "three.mycompany.com",
  };
  const made = await send({ action: "cognito-identity:CreateIdentityPool", input: pool });
  const { IdentityPoolId } = z.object({ IdentityPoolId: z.string() }).parse(made);
  const ask = async (action: IamAction, input: JsonObject) =>
    z
      .looseObject({ $metadata: z.unknown() })
      .transform(({ $metadata: _, ...answer }) => answer)
      .parse(await send({ action, input }));
  const read = async () => [
    await ask("iam:ListAccessKeys", { UserName }),
    await ask("cognito-identity:DescribeIdentityPool", { IdentityPoolId }),
  ];
  return { IdentityPoolId, read };
}

// Two colleagues, each with the wizard on a machine of their own: neither knows of the other.
test("two wizards set up two servers in one account at the same moment, and both are proven at the end", async () => {
  const account = slowAccount();
  const aws = witnessOf(account);
  const neighbour = await newNeighbour(aws);
  const before = await neighbour.read();
  const order: string[] = [];
  const [one, two] = [
    await openWizard(account, (operation) => order.push(`one ${operation}`)),
    await openWizard(account, (operation) => order.push(`two ${operation}`)),
  ];

  const [first, second] = await Promise.all([setUp(one, hosts[0]), setUp(two, hosts[1])]);

  // Otherwise one came after the other, and this showed nothing.
  const firstOf = (call: string) => order.indexOf(call);
  expect(firstOf("one CreateUser")).toBeLessThan(firstOf("two CreateIdentityPool"));
  expect(firstOf("two CreateUser")).toBeLessThan(firstOf("one CreateIdentityPool"));
  // What the later one has done last may have hurt the one that was proven before.
  await expectProven(one.engine, first);
  await expectProven(two.engine, second);

  const facts = [await one.engine.view(first), await two.engine.view(second)].map(
    (view) => view?.facts ?? {},
  );
  const pools = facts.map(({ identityPoolId }) => identityPoolId ?? "none");
  const { trust } = await readRole(aws.send, manual.roleName);
  expect([...poolsIn(trust, cognitoNames("eu-west-1"))].sort()).toEqual([...pools].sort());
  expect([...(await aws.identityPools())].sort()).toEqual([...pools, neighbour.IdentityPoolId].sort());
  expect(new Set(facts.map(({ accessKeyId }) => accessKeyId)).size).toBe(2);
  expect([...(await aws.certificates())].sort()).toEqual(
    facts.map(({ certificateId }) => certificateId).sort(),
  );
  expect(await neighbour.read()).toEqual(before);
  expect([one, two].flatMap(({ reported }) => reported)).toEqual([]);
}, 60_000);
