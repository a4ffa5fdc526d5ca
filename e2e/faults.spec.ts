import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type LookAlike, operator } from "./kit/look-alike";
import { startProduct } from "./kit/product";
import { readAccount } from "./kit/read-account";
import { recordAnswers } from "./kit/record-answers";
import { openRelay } from "./kit/relay";
import { signIn } from "./kit/sign-in";
import {
  answerServer,
  chooseAwsAccount,
  expectStep,
  passStep,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const region = "eu-west-1";

// A colleague with more rights has to be asked, so the page must say exactly for what.
test("a missing right stops its change alone, says what to ask for, and is passed once it is there", async ({
  page,
  lookAlike,
}) => {
  await toTheIamUser(page);
  await reviewChanges(page);
  await lookAlike.addFault({
    action: "iam:PutUserPolicy",
    mode: "error",
    code: "AccessDenied",
    message: denied,
    times: -1,
  });
  await press(page, "Confirm and apply");
  // The page is loaded anew when a run has ended; only then there is something to press.
  await expect(pressable(page, "Try again")).toBeVisible();

  const stopped = row(page, "iam:PutUserPolicy");
  await expect(stopped.getByText("There is a problem")).toBeVisible();
  await expect(stopped).toContainText("Your AWS user or role lacks a right: iam:PutUserPolicy");
  await expect(stopped).toContainText("Ask whoever manages your AWS account to add the statement below");
  await expect(stopped).toContainText(/iam:PutUserPolicy · AccessDenied · request [\w-]{8,}/);
  await expect(stopped).toContainText('"Action": "iam:PutUserPolicy"');
  await expect(stopped).toContainText('"Resource": "arn:aws:iam::123456789012:user/bluerange"');
  await expect(page.getByText("<script>")).toHaveCount(0);

  await expect(row(page, "iam:CreateUser")).toContainText("Completed");
  for (const attached of await row(page, "iam:AttachUserPolicy").all())
    await expect(attached).toContainText("Completed");
  await expect(row(page, "iam:CreateAccessKey")).toContainText("Cannot start yet");
  await expect(row(page, "iam:CreateAccessKey").getByRole("link")).toHaveCount(0);
  await expect(page.getByRole("status")).toHaveText("5 of 7 done, one needs you");
  for (const later of ["Certificate", "Identity pool", "Organization role", "Proof", "Delivery"])
    await expect(rail(page).getByRole("link", { name: later })).toHaveCount(0);

  await lookAlike.endFaults();
  await press(page, "Try again");
  await toNextStep(page, 4);
  expect(readAccount(lookAlike, region).users["bluerange"]).toMatchObject({
    managed: { length: 4 },
    inline: { BlueRangeGetRole: expect.anything() },
    keys: { length: 1 },
  });
  expect(await callsOf(lookAlike, "iam:CreateUser")).toBe(1);
});

// Nothing tells a lost answer from a lost request. A second key, certificate or pool would lie around unseen for ever.
test("an answer that is lost leaves exactly one access key, one certificate and one identity pool", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  await toTheIamUser(page);
  for (const [n, action] of [
    [3, "iam:CreateAccessKey"],
    [4, "iot:CreateKeysAndCertificate"],
    [5, "cognito-identity:CreateIdentityPool"],
  ] as const) {
    await reviewChanges(page);
    await lookAlike.addFault({ action, mode: "drop-after" });
    await press(page, "Confirm and apply");
    await expect(row(page, action)).toContainText("The answer of AWS was lost; looking whether it happened");
    await toNextStep(page, n + 1);
  }
  const { users, certificates, pools } = readAccount(lookAlike, region);
  expect(users["bluerange"]?.keys).toEqual([{ id: expect.any(String), status: "Active" }]);
  expect(certificates).toEqual([
    expect.objectContaining({ status: "ACTIVE", policies: ["RelutionIotAccess"] }),
  ]);
  expect(pools).toHaveLength(1);
});

test("where AWS takes no more calls for a while, that is waited out and nobody is asked", async ({
  page,
  lookAlike,
}) => {
  await toTheIamUser(page);
  await reviewChanges(page);
  for (const action of ["iam:AttachUserPolicy", "iam:CreateAccessKey"])
    await lookAlike.addFault({ action, mode: "error", status: 400, code: "Throttling", times: 3 });
  await press(page, "Confirm and apply");
  await toNextStep(page, 4);
  expect(await callsOf(lookAlike, "iam:CreateAccessKey")).toBe(1);
});

// Keys of one hour are common; and a setup that ends up half in one account and half in another helps nobody.
test("keys that expire in the middle are asked for again, and only those of the same account are taken", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  await toTheIamUser(page);
  await passStep(page, 3);
  await reviewChanges(page);
  await lookAlike.addFault({
    action: "iot:AttachPolicy",
    mode: "error",
    code: "ExpiredToken",
    key: operator.accessKeyId,
    times: -1,
  });
  await press(page, "Confirm and apply");
  await expect(page.getByText("The AWS credentials have expired.").first()).toBeVisible();
  await expect(page.getByText("enter them in the step AWS account").first()).toBeVisible();
  const progress = page.url();

  await rail(page).getByRole("link", { name: "AWS account" }).click();
  await press(page, "Use another account or region");
  const stranger = await keysOfAnotherAccount(lookAlike);
  await page.getByLabel("Access key ID").fill(stranger.accessKeyId);
  await page.getByLabel("Secret access key").fill(stranger.secretAccessKey);
  await page.getByLabel("Session token").fill(stranger.sessionToken);
  await press(page, "Continue");
  await expect(page.getByText(/These keys belong to account 999988887777/).first()).toBeVisible();
  await expect(page.getByText("Use keys of account 123456789012").first()).toBeVisible();

  await page.getByLabel("Access key ID").fill("AKIAI44QH8DHBEXAMPLE");
  await page.getByLabel("Secret access key").fill(operator.secretAccessKey);
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await page.goto(progress);
  await press(page, "Try again");
  await toNextStep(page, 5);
  expect(readAccount(lookAlike, region).certificates).toHaveLength(1);
});

for (const [code, said, field] of [
  ["InvalidClientTokenId", "AWS does not know this access key in this region.", "Access key ID"],
  [
    "SignatureDoesNotMatch",
    "The secret access key does not belong to this access key ID.",
    "Secret access key",
  ],
] as const) {
  test(`keys that AWS refuses with ${code} are a problem of their field, and the rest stays typed`, async ({
    page,
    lookAlike,
  }) => {
    await startSetup(page);
    await answerServer(page);
    await lookAlike.addFault({
      action: "sts:GetCallerIdentity",
      mode: "error",
      code,
      message: "at Object.<anonymous> (/srv/app.js:1:1)",
    });
    await page.getByLabel("Access key ID").fill(operator.accessKeyId);
    await page.getByLabel("Secret access key").fill(operator.secretAccessKey);
    const answers = await recordAnswers(page, (request) => request.method() !== "POST");
    await press(page, "Continue");
    await expect(page).toHaveTitle(/^Error: /);
    expect(answers.size).toBeGreaterThan(0);
    for (const answer of answers.values()) expect(answer.toString()).not.toContain(operator.secretAccessKey);
    await expect(page.getByText(new RegExp(`sts:GetCallerIdentity · ${code} · request`))).toBeVisible();
    await page.getByRole("link", { name: said }).click();
    await expect(page.getByLabel(field)).toBeFocused();
    await expect(page.getByLabel(field)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Access key ID")).toHaveValue(operator.accessKeyId);
    expect(await page.content()).not.toMatch(/anonymous|app\.js|node_modules/);
  });
}

test("a closed road to AWS is said as such, before the start and in the middle, and open again it goes on", async ({
  browser,
  lookAlike,
}) => {
  const road = await openRelay(lookAlike.endpoint);
  const product = await startProduct({ AWS_ENDPOINT_URL: road.address });
  const context = await browser.newContext({ baseURL: product.origin });
  try {
    await signIn(context, product);
    const page = await context.newPage();
    await startSetup(page);
    await answerServer(page);
    await road.close();
    await page.getByLabel("Access key ID").fill(operator.accessKeyId);
    await page.getByLabel("Secret access key").fill(operator.secretAccessKey);
    await press(page, "Continue");
    await expect(page.getByText("The connection to AWS was refused.")).toBeVisible();
    await expect(page.getByText(/Ask whoever runs the firewall/)).toBeVisible();

    await road.open();
    await chooseAwsAccount(page, operator);
    await reviewChanges(page);
    await road.close();
    await press(page, "Confirm and apply");
    await expect(page.getByText("The connection to AWS was refused.").first()).toBeVisible();
    await road.open();
    await press(page, "Try again");
    await toNextStep(page, 4);
    expect(readAccount(lookAlike, region).users["bluerange"]?.keys).toHaveLength(1);
  } finally {
    await context.close();
    await product.remove();
    await road.close();
  }
});

async function toTheIamUser(page: Page): Promise<void> {
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
}

/** AWS needs its time, and so does a look after an answer was lost. */
async function toNextStep(page: Page, n: number): Promise<void> {
  await expect(pressable(page, "Continue")).toBeVisible({ timeout: 90_000 });
  await press(page, "Continue");
  await expectStep(page, n);
}

/** The rows of a run whose call is this. */
function row(page: Page, action: string): Locator {
  return page.locator("main li").filter({ has: page.getByText(action, { exact: true }) });
}

function rail(page: Page): Locator {
  return page.getByRole("navigation", { name: "Steps" });
}

async function callsOf(lookAlike: LookAlike, action: string): Promise<number> {
  return (await lookAlike.calls()).filter((call) => call.action === action && call.status === 200).length;
}

/** The look-alike checks no signature, so this needs no library. */
async function keysOfAnotherAccount({ endpoint }: LookAlike) {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      authorization: "AWS4-HMAC-SHA256 Credential=reader/20260101/us-east-1/sts/aws4_request, Signature=-",
    },
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: "arn:aws:iam::999988887777:role/other",
      RoleSessionName: "other",
    }),
  });
  const xml = await answer.text();
  const value = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(xml)?.[1] ?? "";
  return {
    accessKeyId: value("AccessKeyId"),
    secretAccessKey: value("SecretAccessKey"),
    sessionToken: value("SessionToken"),
  };
}

const denied =
  "User: arn:aws:iam::123456789012:user/admin is not authorized to perform: iam:PutUserPolicy on resource: " +
  "arn:aws:iam::123456789012:user/bluerange because no identity-based policy allows the action <script>alert(1)</script>";
