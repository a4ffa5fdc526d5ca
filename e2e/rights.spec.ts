import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import {
  answerServer,
  choosePracticeAccount,
  expectStep,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

// Most administrators of a BlueRange server may not make IAM users; without this page they would ask for everything.
test("what to ask the colleague for who holds the rights is shown, downloaded, and the setup goes on after it", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  await reviewChanges(page);
  await page.getByRole("link", { name: "Rights for this setup" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rights for this setup" })).toBeVisible();
  await expect(page.getByText("arn:aws:iam::999999999999:user/bluerange").first()).toBeVisible();
  await expectAccessible(page, "rights");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download bluerange-aws-for-the-cloud-team.zip" }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const policy = JSON.parse(new TextDecoder().decode(files["1-allow/operator-policy.json"]));
  expect(policy.Statement.length).toBeGreaterThan(3);
  expect(Object.keys(files)).toContain("2-prepare/prepare-account.sh");

  await press(page, "Check again");
  await expectStep(page, 3);
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
});
