import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { expectLoaded } from "./kit/expect-loaded";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectStep,
  passProof,
  passStep,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const looks = {
  "dark and 320 px": { colorScheme: "dark", width: 320 },
  "light and wide": { colorScheme: "light", width: 1280 },
} as const;

test("every page of the way is accessible and fits its width, light and dark, wide and narrow", async ({
  page,
}) => {
  test.slow();
  await page.goto("/");
  await expectGoodPage(page, "home");
  await startSetup(page);
  await expectGoodPage(page, "server");
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectGoodPage(page, "server with errors");
  await answerServer(page);
  await expectGoodPage(page, "account");
  await choosePracticeAccount(page);
  await expectGoodPage(page, "questions of a step");
  await reviewChanges(page);
  await expectGoodPage(page, "review");
  await confirmAndApply(page);
  await expectGoodPage(page, "progress, done");
  await press(page, "Continue");
  await expectStep(page, 4);
  for (const n of [4, 5, 6]) {
    await expectGoodPage(page, `step ${n}`);
    await passStep(page, n);
  }
  await expectGoodPage(page, "proof");
  await passProof(page);
  await expectGoodPage(page, "delivery");
  await press(page, "I have installed the files");
  await expectGoodPage(page, "delivery, asking");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  await expectGoodPage(page, "delivery, installed");
});

test("every step says where one is: title, one heading, one current step", async ({ page }) => {
  await startSetup(page);
  await expectStep(page, 1);
  await expect(page).toHaveTitle(/^Step 1 of 8: .+ - .+$/);
  await expect(page.locator("[aria-current=step]")).toHaveCount(1);
  await expect(page.getByText("*", { exact: true })).toHaveCount(0);
});

test("the first page can be filled in by keyboard alone, with the focus always in sight", async ({
  page,
}) => {
  await startSetup(page);
  // The mark of the focus comes with the style sheet.
  await expectLoaded(page);
  const field = page.getByLabel("External URL of the BlueRange server");
  for (let stops = 0; stops < 30 && !(await hasFocus(field)); stops += 1) {
    await page.keyboard.press("Tab");
    expect(await focusIsVisible(page)).toBe(true);
  }
  await page.keyboard.type("https://keyboard.example.test");
  await page.keyboard.press("Enter");
  await expectStep(page, 2);
});

test("motion is left out where people ask for that, and forced colours keep the page whole", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  await startSetup(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

async function expectGoodPage(page: Page, state: string): Promise<void> {
  for (const [look, { colorScheme, width }] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${state}, ${look}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${state}, ${look}: scrolls sideways by so many pixels`).toBeLessThanOrEqual(0);
  }
}

function hasFocus(field: import("@playwright/test").Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}

function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return true;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
}
