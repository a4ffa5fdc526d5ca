import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from "@aws-sdk/client-iam";
import { expect, test } from "./fixtures";
import { type LookAlike, operator } from "./kit/look-alike";
import { readAccount } from "./kit/read-account";
import {
  answerServer,
  chooseAwsAccount,
  confirmAndApply,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const region = "eu-west-1";

// AWS allows two keys, and half of all manual setups have made both. The wrong one of them may keep a server running.
test("of two keys the one that a person names makes room, and only when agreed to", async ({
  page,
  lookAlike,
}) => {
  const { keep, old } = await makeTwoKeys(lookAlike);
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await page.getByLabel("User name").fill("bluerange");
  await reviewChanges(page);
  const blocker = page.getByRole("main");
  await expect(blocker).toContainText(/AKIA\w+ \(active, made \d{4}-\d\d-\d\d, last used: never\)/);
  await expect(blocker).toContainText("type its ID under More options, Access key to delete");
  await expect(pressable(page, "Confirm and apply")).toHaveCount(0);

  await page.goBack();
  await page.getByText("More options").click();
  await page.getByLabel("Access key to delete").fill(old);
  await press(page, "Back to the review");
  await expect(page.getByText(`Access key ${old} is deleted`)).toBeVisible();
  // It stands below all that is to be agreed to.
  await expect(pressable(page, "Confirm and apply")).toBeVisible();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await confirmAndApply(page);

  const keys = readAccount(lookAlike, region).users["bluerange"]?.keys.map(({ id }) => id) ?? [];
  expect(keys).toHaveLength(2);
  expect(keys).toContain(keep);
  expect(keys).not.toContain(old);
});

/** As somebody did by hand. */
async function makeTwoKeys({ endpoint }: LookAlike) {
  const iam = new IAMClient({ endpoint, region, credentials: operator });
  const UserName = "bluerange";
  await iam.send(new CreateUserCommand({ UserName }));
  const makeKey = async () => {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    return AccessKey?.AccessKeyId ?? "";
  };
  return { old: await makeKey(), keep: await makeKey() };
}
