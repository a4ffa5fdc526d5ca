import { expect, test } from "./fixtures";
import {
  answerServer,
  choosePracticeAccount,
  expectStep,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const externalUrl = "https://back.example.test";

test("the Back link and the browser's Back lead to the same page in the same state", async ({ page }) => {
  await startSetup(page);
  await answerServer(page, externalUrl);
  const url = page.getByLabel("External URL of the BlueRange server");
  const server = page.url().replace("/account", "/server");

  for (const back of [() => press(page, "Back"), () => page.goBack()]) {
    await back();
    await expect(page).toHaveURL(server);
    await expect(url).toHaveValue(externalUrl);
    await page.goto(server.replace("/server", "/account"));
  }
  await choosePracticeAccount(page);
  for (const back of [() => press(page, "Back"), () => page.goBack()]) {
    await back();
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
    await press(page, "Continue");
    await expectStep(page, 3);
  }
  await page.goto(server);
  await press(page, "Back");
  await expect(page.getByRole("heading", { name: "AWS IoT setup for BlueRange" })).toBeVisible();
});

test("every step has an address of its own: a reload keeps it, one that is not open yet says what comes first", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page, externalUrl);
  await page.reload();
  await expectStep(page, 2);
  for (const step of ["certificate", "identity-pool/review", "delivery"]) {
    await page.goto(page.url().replace(/account.*/, step));
    await expectStep(page, 2);
    await expect(page.getByText(/^Finish this step first: “.+” needs what it finds out\.$/)).toBeVisible();
  }
});

test("the review shows every answer with its way back, and nothing has happened before it is confirmed", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page, externalUrl);
  await choosePracticeAccount(page);
  await page.getByLabel("User name").fill("first-name");
  await reviewChanges(page);
  await expect(page.getByRole("button", { name: /^Confirm and apply/ })).toBeVisible();
  const answers = page.getByRole("main").locator("section").filter({ hasText: "Your answers" });
  await expect(answers).toContainText(/User name\s*first-name/);
  await expect(answers).toContainText(/Permissions boundary ARN\s*Not provided/);
  await expect(answers).not.toContainText("Access key to delete");
  await expect(answers).toContainText(/IAM path\s*\//);

  await press(page, "Change Permissions boundary ARN");
  await expect(page.getByLabel("Permissions boundary ARN (optional)")).toBeFocused();
  await press(page, "Back");
  await expect(page).toHaveURL(/\/review$/);
  await press(page, "Change User name");
  await expect(page.getByLabel("User name")).toBeFocused();
  await expect(page.getByLabel("User name")).toHaveValue("first-name");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("second-name");
  await press(page, "Back to the review");
  await expect(page).toHaveURL(/\/review$/);
  await expect(answers).toContainText(/User name\s*second-name/);
});
