import { parse } from "yaml";
import { expect, test } from "./fixtures";
import { clicksMax, countWork } from "./kit/count-work";
import { downloadArchive, publicKeys } from "./kit/downloads";
import { operator } from "./kit/look-alike";
import { type Account, readAccount } from "./kit/read-account";
import {
  answerServer,
  chooseAwsAccount,
  exampleUrl,
  reviewChanges,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

const region = "eu-west-1";

// Made by the wizard, looked at by somebody else: the documents below are the manual's, typed from its page.
test("three typed values lead to what the manual describes, and a second setup changes nothing of it by looking", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  const work = await countWork(page);
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await walkToDelivery(page);
  const files = await downloadArchive(page);
  const { clicks, typed } = await work();
  expect(clicks).toBeLessThanOrEqual(clicksMax);
  expect(typed).toBe(3);
  expect(Object.keys(files)).toHaveLength(4);

  const account = readAccount(lookAlike, region);
  expectManual(account, files);

  // User bluerange belongs to the first setup, which may be in service: its key must not be touched by the second.
  await test.step("a second setup proposes another IAM user", async () => {
    await startSetup(page);
    await answerServer(page);
    await chooseAwsAccount(page, operator);
    await expect(page.getByLabel("User name")).toHaveValue("bluerange-relution");
    await reviewChanges(page);
    expect(readAccount(lookAlike, region)).toEqual(account);
  });
});

function expectManual(account: Account, files: Readonly<Record<string, string>>): void {
  const [pool] = account.pools;
  const [certificate] = account.certificates;
  const application = parse(files["application.yml"] ?? "");

  expect(Object.keys(account.users)).toEqual(["bluerange"]);
  expect(account.users.bluerange).toEqual({
    managed: [
      "arn:aws:iam::aws:policy/AWSIoTConfigAccess",
      "arn:aws:iam::aws:policy/AWSIoTDataAccess",
      "arn:aws:iam::aws:policy/AmazonCognitoDeveloperAuthenticatedIdentities",
      "arn:aws:iam::aws:policy/AmazonCognitoPowerUser",
    ],
    inline: { BlueRangeGetRole: expect.objectContaining({ Statement: [getRoleStatement] }) },
    keys: [{ id: application.mqtt._aws_accessKey, status: "Active" }],
  });

  expect(account.iotPolicies).toEqual({ RelutionIotAccess: iotPolicy });
  expect(account.certificates).toEqual([
    expect.objectContaining({ status: "ACTIVE", policies: ["RelutionIotAccess"] }),
  ]);
  expect(certificate?.pem.trim()).toBe(files["aws.iot.crt.pem"]?.trim());
  const [certificateKey, privateKey] = publicKeys(certificate?.pem ?? "", files["aws.iot.key.pem"] ?? "");
  expect(certificateKey).toBe(privateKey);

  expect(account.pools).toEqual([
    expect.objectContaining({
      name: "RelutionIdentityPool",
      provider: new URL(exampleUrl).hostname,
      unauthenticated: false,
      classic: true,
      roles: {
        authenticated: expect.stringMatching(/:role\/Cognito_RelutionIdentityPoolAuth_Role$/),
        unauthenticated: expect.stringMatching(/:role\/Cognito_RelutionIdentityPoolUnauth_Role$/),
      },
    }),
  ]);
  expect(account.roles.RelutionOrganizationAccess).toEqual({
    trust: trustPolicy(pool?.id ?? ""),
    managed: ["arn:aws:iam::aws:policy/AWSIoTDataAccess"],
    inline: {},
  });
  expect(application.mqtt.server_uris).toBe(`ssl://${account.endpoint},wss://${account.endpoint}`);
}

const getRoleStatement = expect.objectContaining({
  Effect: "Allow",
  Action: "iam:GetRole",
  Resource: expect.stringMatching(/^arn:aws:iam::\d{12}:role\/RelutionOrganizationAccess$/),
});

const iotPolicy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: ["iot:Connect", "iot:Publish", "iot:Subscribe", "iot:Receive"],
      Resource: "*",
    },
  ],
};

const trustPolicy = (identityPoolId: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: "sts:AssumeRoleWithWebIdentity",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Condition: {
        "ForAllValues:StringEquals": { "cognito-identity.amazonaws.com:amr": "authenticated" },
        StringEquals: { "cognito-identity.amazonaws.com:aud": identityPoolId },
      },
    },
  ],
});
