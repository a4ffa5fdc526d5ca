import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectGoodPage, expectGoodQuestions } from "./kit/expect-good-page";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectScripted,
  expectStep,
  passProof,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const host = "pages.example.test";

// One walk, because a walk takes its time: what every page promises, and what can only be seen once something exists.
test("every page keeps its promises, from the first question to the record", async ({ page }) => {
  test.slow();
  const titles = new Set<string>();

  await startSetup(page);
  await expectGoodQuestions(page, 1);
  titles.add(await page.title());
  await answerServer(page, `https://${host}`);
  await expectGoodQuestions(page, 2);
  titles.add(await page.title());
  await choosePracticeAccount(page);
  for (const n of [3, 4, 5, 6]) {
    await expectGoodQuestions(page, n);
    titles.add(await page.title());
    await reviewChanges(page);
    await expectGoodPage(page, n);
    titles.add(await page.title());
    await confirmAndApply(page);
    await expectGoodPage(page, n);
    await press(page, "Continue");
  }
  await expectGoodPage(page, 7);
  titles.add(await page.title());

  await test.step("a step that is done can't be done again by going back", async () => {
    await page.goBack();
    await expectStep(page, 6);
    await expect(page.getByText("Already created")).toBeVisible();
    await expect(page.getByRole("button", { name: /^(Confirm|Review)/ })).toHaveCount(0);
    await page.goForward();
  });
  await test.step("another URL asks first, and names what it would make outdated", () => changeTheUrl(page));

  await passProof(page);
  await expectGoodPage(page, 8);
  titles.add(await page.title());
  expect(titles.size).toBe(12);
  await test.step("the record says what was set up and what to do now", () => expectRecord(page));
  await test.step("a copy is announced, and what was copied can be read with the keyboard", () => copy(page));
  await test.step("paper shows the record, without navigation and without secrets", () => printOut(page));
  await test.step("when the secrets are gone, the record stays and says how to replace them", async () => {
    await press(page, "I have installed the files");
    await press(page, "Yes, delete the secrets here");
    await expect(page.getByText("The secrets are no longer here")).toBeVisible();
    await page.reload();
    await expect(page.getByText(/To replace them, start a new setup/)).toBeVisible();
    await expect(page.getByRole("button", { name: /Download|Show secrets/ })).toHaveCount(0);
    await expectRecordedFacts(page);
  });
});

async function changeTheUrl(page: Page): Promise<void> {
  const here = page.url();
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("link", { name: /^Server/ })
    .click();
  await page.getByLabel("External URL of the BlueRange server").fill("https://moved.example.test");
  await press(page, "Continue");
  const warning = page.getByRole("alert").filter({ hasText: "Other steps stand on these answers" });
  await expect(warning).toBeFocused();
  await expect(warning.getByRole("listitem").filter({ hasText: "Cognito identity pool" })).toBeVisible();
  await expect(pressable(page, "Save and redo these steps")).toBeVisible();

  // Nothing was saved by asking.
  await page.goto(here);
  await expectStep(page, 7);
  await page.goto(here.replace("/proof", "/server"));
  await expect(page.getByLabel("External URL of the BlueRange server")).toHaveValue(`https://${host}`);
  await page.goto(here);
}

async function expectRecord(page: Page): Promise<void> {
  for (const nextStep of [/^1\. Put the PEM files/, /^2\. Add the settings/, /^3\. Restart BlueRange/])
    await expect(page.getByRole("heading", { name: nextStep })).toBeVisible();
  await page.reload();
  await expectRecordedFacts(page);
}

async function expectRecordedFacts(page: Page): Promise<void> {
  const record = page.getByRole("main").locator("section").filter({ hasText: "Record of this setup" });
  const reference = page.url().split("/").at(-2) ?? "";
  for (const value of [
    reference,
    host,
    /Account\s*\d{12}/,
    /Region\s*eu-west-1/,
    /Identity pool ID\s*eu-west-1:/,
  ])
    await expect(record).toContainText(value);
}

async function copy(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // Nothing but a script can copy.
  await expectScripted(page);
  const document = page.getByRole("figure").filter({ hasText: "_aws_secretKey" });
  const button = document.getByRole("button", { name: "Copy application.yml" });
  await button.click();
  await expect(document.locator("[aria-live=polite]")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("_aws_secretKey: ");
  await button.press("Tab");
  await expect(document.getByRole("group", { name: "application.yml" })).toBeFocused();
}

async function printOut(page: Page): Promise<void> {
  await press(page, "Show secrets");
  await expect(page.getByRole("button", { name: "Hide secrets" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expectRecordedFacts(page);
  await expect(page.getByText("_aws_secretKey: ••••").filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText(/_aws_secretKey: \S*[A-Za-z0-9/+]{8}/).filter({ visible: true })).toHaveCount(
    0,
  );
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Back|Help|Save session file/ })).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await press(page, "Hide secrets");
  await expect(page.getByRole("button", { name: "Show secrets" })).toBeVisible();
  await expect(page.getByText(/_aws_secretKey: \S*[A-Za-z0-9/+]{8}/)).toHaveCount(0);
}
