import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { countEvents } from "./kit/session-file";
import {
  answerServer,
  choosePracticeAccount,
  expectScripted,
  expectStep,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

// The answer is held back until all is seen, so whatever the button says it says before it knows anything.
test("while the server is slow the button says so, stays in reach, and sends nothing twice", async ({
  page,
}) => {
  await startSetup(page);
  const field = page.getByLabel("External URL of the BlueRange server");
  await field.fill("https://slow.example.test");
  const answers = await holdAnswers(page);
  await pressable(page, "Continue").click();
  const busy = page.getByRole("button", { name: "Saving…" });
  await expect(busy).toHaveAttribute("aria-busy", "true");
  await expect(busy).toBeEnabled();
  await expect(page.getByText("Saving…").and(page.locator("[aria-live=polite]"))).toBeAttached();
  await busy.click();
  await field.press("Enter");
  answers.release();
  await expectStep(page, 2);
  expect(answers.count()).toBe(1);
});

// Two runs of one plan would make two access keys, and a user can have only two.
test("Enter and a click at once start one run", async ({ page }) => {
  await startSetup(page);
  await answerServer(page, "https://enter-and-click.example.test");
  await choosePracticeAccount(page);
  await reviewChanges(page);
  const answers = await holdAnswers(page);
  await pressable(page, "Confirm and apply").press("Enter");
  await page.getByRole("button", { name: "Starting…" }).click();
  answers.release();
  await expect(pressable(page, "Continue")).toBeVisible({ timeout: 60_000 });
  expect(answers.count()).toBe(1);
  expect(await countEvents(page, "run.started")).toBe(1);
});

/** Keeps back what the page sends, as a very slow net would, and counts it. */
async function holdAnswers(page: Page) {
  await expectScripted(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let count = 0;
  await page.route("**", async (route) => {
    if (route.request().method() === "POST") {
      count += 1;
      await released;
    }
    await route.continue();
  });
  return { release, count: () => count };
}
