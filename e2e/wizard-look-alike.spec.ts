import { parse } from "yaml";
import { expect, test } from "./fixtures";
import { downloadArchive, publicKeys } from "./kit/downloads";
import { readAccount } from "./kit/read-account";
import {
  answerServer,
  chooseAwsAccount,
  confirmAndApply,
  exampleUrl,
  expectStep,
  press,
  pressable,
  reviewChanges,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

const operator = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const region = "eu-west-1";

// Made by the wizard, looked at by somebody else: the documents below are the manual's, typed from its page.
test("what the wizard makes is what the manual describes", async ({ page, lookAlike }) => {
  test.slow();
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await walkToDelivery(page);
  const files = await downloadArchive(page);
  const account = readAccount(lookAlike, region);
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
});

// The first question of support is always: which error, which call, which request.
test("a refused call stops at its change, says why, and goes on when it is allowed", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await reviewChanges(page);
  await lookAlike.addFault({
    action: "iam:CreateAccessKey",
    mode: "error",
    status: 403,
    code: "AccessDenied",
    message: "User is not authorized <script>alert(1)</script>",
    times: 1,
  });
  await press(page, "Confirm and apply");
  await expect(page.getByText("AccessDenied").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("iam:CreateAccessKey").first()).toBeVisible();
  await expect(page.getByText("<script>")).toHaveCount(0);
  await press(page, "Try again");
  await press(page, "Continue");
  await expectStep(page, 4);
  expect(readAccount(lookAlike, region).users.bluerange?.keys).toHaveLength(1);
});

// A key whose secret was lost with the reply is useless and counts towards the limit of two.
test("a reply that is lost leaves one access key, not two", async ({ page, lookAlike }) => {
  test.slow();
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await reviewChanges(page);
  await lookAlike.addFault({ action: "iam:CreateAccessKey", mode: "drop-after", times: 1 });
  await press(page, "Confirm and apply");
  const again = pressable(page, "Try again");
  const onward = pressable(page, "Continue");
  await expect(again.or(onward).first()).toBeVisible({ timeout: 60_000 });
  if (await again.isVisible()) await again.click();
  await expect(onward).toBeVisible({ timeout: 60_000 });
  expect(readAccount(lookAlike, region).users.bluerange?.keys).toHaveLength(1);
});

// User bluerange belongs to the first setup, which may be in service: its key must not be touched by the second.
test("a second setup proposes another IAM user, and changes nothing by looking", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await walkToDelivery(page);
  const before = readAccount(lookAlike, region);

  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await expect(page.getByLabel("User name")).toHaveValue("bluerange-relution");
  await reviewChanges(page);
  expect(readAccount(lookAlike, region)).toEqual(before);
});

test("the secret key that was typed stands on no page", async ({ page, lookAlike, product }) => {
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await reviewChanges(page);
  await confirmAndApply(page);
  await page.goto(page.url().replace(/iam-user.*/, "account"));
  expect(await page.content()).not.toContain(operator.secretAccessKey);
  expect(product.output).not.toContain(operator.secretAccessKey);
  expect((await lookAlike.calls()).length).toBeGreaterThan(0);
});

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
