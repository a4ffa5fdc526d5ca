import { expect, type Locator, type Page } from "@playwright/test";

/** The wizard in the words that stand on its pages. Every function starts on its page and ends on the next one. */
export const exampleUrl = "https://relution.mycompany.com";

export async function startSetup(page: Page): Promise<void> {
  await page.goto("/");
  await press(page, "Start a new setup");
  await expectStep(page, 1);
}

export async function answerServer(page: Page, externalUrl = exampleUrl): Promise<void> {
  await page.getByLabel("External URL of the BlueRange server").fill(externalUrl);
  await press(page, "Continue");
  await expectStep(page, 2);
}

export async function choosePracticeAccount(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Practice account" }).check();
  await connect(page);
}

export async function chooseAwsAccount(
  page: Page,
  key: { readonly accessKeyId: string; readonly secretAccessKey: string },
): Promise<void> {
  await page.getByLabel("Access key ID").fill(key.accessKeyId);
  await page.getByLabel("Secret access key").fill(key.secretAccessKey);
  await connect(page);
}

/** From the keys to the account that AWS names for them, and on to the first step that is open. */
async function connect(page: Page): Promise<void> {
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await press(page, "Continue");
  await expect(page).toHaveTitle(/^Step [3-8] of 8: /);
}

/** From the questions of an AWS step to its plan, which has changed nothing yet. */
export async function reviewChanges(page: Page): Promise<void> {
  await press(page, "Review changes");
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
}

/** From the plan to the end of its checks. */
export async function confirmAndApply(page: Page): Promise<void> {
  await press(page, "Confirm and apply");
  await expect(onward(page)).toBeVisible({ timeout: applyTimeoutMs });
}

/** One AWS step with its defaults, from its questions to the next step. */
export async function passStep(page: Page, n: number): Promise<void> {
  await expectStep(page, n);
  await reviewChanges(page);
  await confirmAndApply(page);
  await onward(page).click();
  await expectStep(page, n + 1);
}

export async function passProof(page: Page): Promise<void> {
  await expectStep(page, 7);
  await press(page, "Run the proof");
  await expect(onward(page)).toBeVisible({ timeout: applyTimeoutMs });
  await onward(page).click();
  await expectStep(page, 8);
}

/** From the IAM user to the files. */
export async function walkToDelivery(page: Page): Promise<void> {
  for (const n of [3, 4, 5, 6]) await passStep(page, n);
  await passProof(page);
}

/** A button or a link: people press either. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await pressable(page, name).click();
}

export function pressable(page: Page, name: string | RegExp): Locator {
  const exactly = { name, exact: true };
  return page.getByRole("button", exactly).or(page.getByRole("link", exactly)).first();
}

export async function expectStep(page: Page, n: number): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(`^(Error: )?Step ${n} of 8: `));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
}

/**
 * The scripts have taken the page over. Before that a press works too, as it does without scripts: by a new page.
 * React leaves its marks on what it has taken over; there is no other sign that shows on every page.
 */
export async function expectScripted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const button = document.querySelector("main button");
    return button !== null && Object.keys(button).some((key) => key.startsWith("__react"));
  });
  // What they do first, for example with the focus, is done as well. No idle callback: after a download headless
  // Chromium gives none, and stands still.
  await page.evaluate(() => new Promise<void>((done) => setTimeout(() => setTimeout(done))));
}

/** The way to the next step; it appears when the checks have passed. Where AWS has refused the sign-in, it says what it leaves. */
export function onward(page: Page): Locator {
  return pressable(page, /^Continue( without the repair)?$/);
}

/** A new access key takes seconds, and so do roles. */
const applyTimeoutMs = 60_000;
