import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { holdScripts } from "./kit/hold-scripts";
import { countEvents } from "./kit/session-file";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectScripted,
  expectStep,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const urlLabel = "External URL of the BlueRange server";

test("Cancel leaves at once where nothing was typed, and asks where something was", async ({ page }) => {
  await startSetup(page);
  await press(page, "Cancel");
  await expect(page.getByRole("button", { name: "Start a new setup" })).toBeVisible();

  await startSetup(page);
  const here = page.url();
  await page.getByLabel(urlLabel).fill("https://cancel.example.test");
  const dialog = page.getByRole("dialog", { name: "Leave without saving this page?" });
  const cancel = page.getByRole("link", { name: "Cancel" });
  await expectScripted(page);
  await cancel.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(cancel).toBeFocused();
  await expect(page.getByLabel(urlLabel)).toHaveValue("https://cancel.example.test");

  await cancel.click();
  await press(page, "Leave this page");
  await expect(page.getByRole("button", { name: "Start a new setup" })).toBeVisible();
  await page.goto(here);
  await expect(page.getByLabel(urlLabel)).toHaveValue("");
});

// The fields know what was typed before the scripts were there, but nobody was told.
test("Cancel asks about what was typed before the scripts arrived, too", async ({ page }) => {
  await startSetup(page);
  const arrive = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByLabel(urlLabel).fill("https://early.example.test");
  arrive();
  await expectScripted(page);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving this page?" })).toBeVisible();
});

test("another browser finds the session where it was left, with the time and all answers", async ({
  page,
  browser,
  signedIn,
}) => {
  await startSetup(page);
  await answerServer(page, "https://elsewhere.example.test");
  await choosePracticeAccount(page);
  await page.close();

  const context = await browser.newContext({ storageState: signedIn });
  const later = await context.newPage();
  await later.goto(new URL("/", page.url()).href);
  const saved = later.getByRole("listitem").filter({ hasText: "elsewhere.example.test" });
  await expect(saved).toContainText("Practice account");
  await expect(saved).toContainText(/Step 3 of 8: IAM user\s*saved .+ UTC/);
  await saved.getByRole("link", { name: /^Continue where you left off/ }).click();
  await expectStep(later, 3);
  await later.goto(later.url().replace("/iam-user", "/server"));
  await expect(later.getByLabel(urlLabel)).toHaveValue("https://elsewhere.example.test");
  await context.close();
});

// What somebody saved last must not be lost because an older page was still open.
test("an older tab overwrites nothing and applies nothing", async ({ page, context }) => {
  const other = await context.newPage();
  await startSetup(page);
  await other.goto(page.url());
  await answerServer(other, "https://newer.example.test");
  await page.getByLabel(urlLabel).fill("https://older.example.test");
  await press(page, "Continue");
  await expectProblem(page, "This step was changed in another tab or by somebody else");
  await expect(page.getByLabel(urlLabel)).toHaveValue("https://older.example.test");
  await page.reload();
  await expect(page.getByLabel(urlLabel)).toHaveValue("https://newer.example.test");

  await choosePracticeAccount(other);
  await reviewChanges(other);
  await page.goto(other.url());
  await press(other, "Change User name");
  await other.getByLabel("User name").fill("another-name");
  await press(other, "Back to the review");
  await expect(other.getByText("another-name").first()).toBeVisible();
  await press(page, "Confirm and apply");
  await expectProblem(page, "This plan is no longer the newest one.");
  expect(await countEvents(page, "run.started")).toBe(0);

  await page.reload();
  await pressable(page, "Confirm and apply").waitFor();
  await confirmAndApply(other);
  await press(page, "Confirm and apply");
  await expect(page.getByText("Already created")).toBeVisible();
  expect(await countEvents(page, "run.started")).toBe(1);
});

test.describe("what is not there", () => {
  test.use({ expectedFaults: [/404/] });

  test("a page whose session was deleted says so, and so does the address of a step that never was", async ({
    page,
    context,
  }) => {
    await startSetup(page);
    await answerServer(page, "https://deleted.example.test");
    const address = page.url();
    expect((await page.goto(address.replace("/account", "/no-such-step")))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await page.goto(address);

    // Whoever presses before the scripts are there is asked as well.
    const other = await context.newPage();
    const arrive = await holdScripts(other);
    await other.goto("/", { waitUntil: "commit" });
    const saved = other.getByRole("listitem").filter({ hasText: "deleted.example.test" });
    await saved.getByRole("button", { name: /^Delete/ }).click();
    await press(other, "Delete session");
    await expect(saved).toHaveCount(0);
    arrive();

    await page.getByRole("radio", { name: "Practice account" }).check();
    await press(page, "Continue");
    await expectProblem(page, "This setup does not exist on this server any more.");
    expect((await page.reload())?.status()).toBe(404);
    await expect(page.getByText("the setup was deleted from this server")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Go to the start page" }).click();
    await expect(page.getByRole("button", { name: "Start a new setup" })).toBeVisible();
  });
});

async function expectProblem(page: Page, message: string): Promise<void> {
  const problem = page.getByRole("alert").filter({ hasText: message });
  await expect(problem).toBeFocused();
}
