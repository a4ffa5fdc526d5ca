import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { expectErrors } from "./kit/expect-errors";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectStep,
  passStep,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const practiceAccountId = "999999999999";

// Whoever only wanted to try it must get an account without traces back, and never by a stray press.
test("a step is undone, then the whole setup, and each wants the account ID typed", async ({ page }) => {
  test.slow();
  await startSetup(page);
  await answerServer(page, "https://undo.example.test");
  await choosePracticeAccount(page);
  for (const n of [3, 4, 5]) await passStep(page, n);
  await reviewChanges(page);
  await confirmAndApply(page);

  await press(page, "Undo this step");
  await press(page, "Review what would be undone");
  await expect(page.getByText("IAM role RelutionOrganizationAccess", { exact: true })).toBeVisible();
  await expectAccessible(page, "the review of an undo");
  await tickBox(page);
  await press(page, "Confirm and undo");
  await expectErrors(page, ["Type the account ID to confirm"]);
  // What somebody has agreed to would have to be agreed to again, and nothing says so.
  await expect(page.getByRole("checkbox", { name: "agreed" })).toBeChecked();
  await page.getByLabel("Type the account ID to confirm").fill(practiceAccountId);
  await press(page, "Confirm and undo");
  await expect(page.getByText("AWS shows nothing of it any more.")).toBeVisible({ timeout: 60_000 });

  await press(page, "Undo the rest of the setup");
  await press(page, "Look again");
  await expect(page.getByRole("heading", { name: /^IAM user: 7 to delete/ })).toBeVisible();
  await page.getByLabel("Type the account ID to confirm").fill(practiceAccountId);
  await press(page, "Confirm and undo");
  await expect(page.getByText("AWS shows nothing of it any more.")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "RelutionOrganizationAccess role",
    "Cognito identity pool",
    "Certificate",
    "IAM user",
  ]);

  await press(page, "Look again");
  await expect(page.getByText(/^There is nothing to undo/)).toBeVisible();
  await press(page, "Go to the setup");
  await expectStep(page, 3);
});

/** A box as consents have it; no plan of the practice account asks for one. */
async function tickBox(page: Page): Promise<void> {
  await page.getByLabel("Type the account ID to confirm").evaluate((field) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", ariaLabel: "agreed" });
    field.closest("form")?.prepend(box);
  });
  await page.getByRole("checkbox", { name: "agreed" }).check();
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an undo can be reviewed, confirmed and watched", async ({ page }) => {
    await startSetup(page);
    await answerServer(page, "https://undo-plain.example.test");
    await choosePracticeAccount(page);
    await reviewChanges(page);
    await confirmAndApply(page);
    await press(page, "Undo this step");
    await press(page, "Review what would be undone");
    await page.getByLabel("Type the account ID to confirm").fill("123");
    await press(page, "Confirm and undo");
    await expectErrors(page, ["Type the account ID to confirm"]);
    await page.getByLabel("Type the account ID to confirm").fill(practiceAccountId);
    await press(page, "Confirm and undo");
    await expect(page.getByText("AWS shows nothing of it any more.")).toBeVisible({ timeout: 60_000 });
  });
});
