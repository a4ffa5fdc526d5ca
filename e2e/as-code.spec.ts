import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { answerServer, choosePracticeAccount, press, startSetup } from "./kit/wizard";

// Where accounts are made by pipelines, nobody may press "Apply": for them the plan must leave the wizard as code.
test("a plan is handed over as code before anything is made: read, downloaded one by one, or as an archive", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  await press(page, "Review changes");
  await page.getByRole("link", { name: "This setup as code" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This setup as code" })).toBeVisible();
  await page.getByText("Show main.tf").click();
  await expect(page.getByRole("group", { name: "main.tf" })).toContainText(
    'resource "aws_iam_user" "bluerange"',
  );
  await expectAccessible(page, "as code");

  const download = async (name: string) => {
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `Download ${name}` }).click(),
    ]);
    return readFileSync(await taken.path());
  };
  expect((await download("bluerange-aws.sh")).toString()).toMatch(/^#!\/usr\/bin\/env bash/);
  expect(Object.keys(unzipSync(await download("bluerange-aws-as-code.zip")))).toEqual([
    "README.md",
    "aws-cli/bluerange-aws.sh",
    "terraform/main.tf",
    "cloudformation/bluerange-aws.yaml",
  ]);
});
