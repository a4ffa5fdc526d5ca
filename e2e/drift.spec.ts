import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { type LookAlike, operator } from "./kit/look-alike";
import { answerServer, chooseAwsAccount, press, startSetup, walkToDelivery } from "./kit/wizard";

const auditor = { ...operator, accessKeyId: "AKIAIOSFODNN7AUDITOR" };

// A year later nobody thinks of the setup any more: what was added to the user since is found by this page or never.
test("an installed setup is checked again with any keys, and what somebody has added is found", async ({
  page,
  lookAlike,
}) => {
  test.slow();
  // As AWS answers where a partition lacks the services that have such credentials.
  await lookAlike.addFault({
    action: "iam:ListServiceSpecificCredentials",
    mode: "error",
    status: 404,
    code: "NotSupportedService",
    message: "not here",
    times: -1,
  });
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await walkToDelivery(page);
  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await press(page, "Check the account again");
  const before = (await lookAlike.calls()).length;

  await check(page);
  await expect(page.getByText("Everything that could be read is as the setup left it")).toBeVisible();
  await expectAccessible(page, "the check");

  await asSomebodyElse(lookAlike, {
    Action: "AttachUserPolicy",
    UserName: "bluerange",
    PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
  });
  await asSomebodyElse(lookAlike, { Action: "CreateAccessKey", UserName: "bluerange" });
  await check(page);
  await expect(page.getByRole("heading", { name: "2 differences." })).toBeVisible();
  const user = page
    .locator("section, div")
    .filter({ has: page.getByRole("heading", { name: "IAM user bluerange" }) });
  await expect(user.getByText("AdministratorAccess", { exact: true }).first()).toBeVisible();
  await expect(user.getByText("Further access keys").first()).toBeVisible();
  await expectAccessible(page, "the check");

  const calls = (await lookAlike.calls()).slice(before).filter(({ key }) => key === auditor.accessKeyId);
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(({ action }) => !/:(Get|List|Describe)/.test(action))).toEqual([]);
});

/** From the page of the check to its answer. The keys of the setup are gone, and so are those of the check before. */
async function check(page: Parameters<typeof press>[0]): Promise<void> {
  await press(page, "Enter the AWS keys");
  await page.getByLabel("Access key ID").fill(auditor.accessKeyId);
  await page.getByLabel("Secret access key").fill(auditor.secretAccessKey);
  await press(page, "Check now");
  await expect(page.getByRole("heading", { level: 1, name: "Check again" })).toBeVisible({ timeout: 60_000 });
}

/** A call of IAM past the wizard, with other keys. */
async function asSomebodyElse(
  { endpoint }: LookAlike,
  call: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIASOMEBODYELSE0000/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: new URLSearchParams({ ...call, Version: "2010-05-08" }),
  });
  expect(answer.status).toBe(200);
}
