import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { holdScripts } from "./kit/hold-scripts";
import { heldMs, operator } from "./kit/look-alike";
import { readAccount } from "./kit/read-account";
import {
  answerServer,
  chooseAwsAccount,
  choosePracticeAccount,
  expectStep,
  onward,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

test.describe("while AWS works", () => {
  test.use({ expectedFaults: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_NETWORK|502/] });

  // Whoever sees "running" for ever, or "done" too early, presses again or goes away.
  test("a reload and a broken connection end at the true state; a stop ends after this call and goes on later", async ({
    page,
    lookAlike,
  }) => {
    test.slow();
    await startSetup(page);
    await answerServer(page);
    await chooseAwsAccount(page, operator);
    await reviewChanges(page);
    await lookAlike.addFault({ action: "iam:PutUserPolicy", mode: "delay", ms: heldMs });
    await press(page, "Confirm and apply");
    const status = page.getByRole("status");
    await expect(row(page, "iam:CreateUser")).toContainText("Completed");
    await expect(status).toHaveText(/^\d of 7 done, creating \S/);

    // As a proxy answers while the server behind it starts: a browser does not try again by itself then.
    await page.route("**/events", (route) => route.fulfill({ status: 502, body: "Bad gateway" }));
    await page.reload();
    await expect(row(page, "iam:CreateUser")).toContainText("Completed");
    await expect(row(page, "iam:PutUserPolicy")).toContainText("Running");
    await expect(row(page, "iam:CreateAccessKey")).toContainText("Waits");
    const lost = page.getByText("The connection to the setup server is interrupted.");
    await expect(lost).toBeVisible();
    await page.unroute("**/events");
    await expect(lost).toHaveCount(0);
    await expect(pressable(page, "Continue")).toBeVisible({ timeout: 30_000 });
    await press(page, "Continue");
    await expectStep(page, 4);

    await reviewChanges(page);
    await lookAlike.addFault({ action: "iot:CreateKeysAndCertificate", mode: "delay", ms: heldMs });
    await press(page, "Confirm and apply");
    await expect(row(page, "iot:CreateKeysAndCertificate")).toContainText("Running");
    await press(page, "Stop after this call");
    // The page is loaded anew when a run has ended; only then there is something to press.
    await expect(pressable(page, "Continue from here")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("Stopped as you asked.")).toBeVisible();
    await expect(row(page, "iot:CreateKeysAndCertificate")).toContainText("Completed");
    await expect(row(page, "iot:AttachPolicy")).toContainText("Not started");
    expect(readAccount(lookAlike, "eu-west-1").certificates).toMatchObject([{ policies: [] }]);
    await expectToFit(page, "progress, stopped");
    await press(page, "Continue from here");
    await expect(pressable(page, "Continue")).toBeVisible({ timeout: 60_000 });
    expect(readAccount(lookAlike, "eu-west-1").certificates).toMatchObject([{ status: "ACTIVE" }]);
  });
});

// Many people have no mouse in their hand, and some have no eyes on the page.
test("the whole way can be gone by keyboard, each page begins at its heading, and no stop is out of sight", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto("/");
  await pressByKey(page, "Start a new setup");
  await expectStep(page, 1);
  await expectAtHeading(page);
  await page.keyboard.press("Shift+Tab");
  await goTo(page, page.getByRole("link", { name: "Skip to" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await goTo(page, page.getByLabel("External URL of the BlueRange server"));
  await page.keyboard.type("https://keyboard.example.test");
  await page.keyboard.press("Enter");
  await expectStep(page, 2);
  await expectAtHeading(page);
  await goTo(page, page.getByRole("radio", { name: "AWS account" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Practice account" })).toBeChecked();
  await pressByKey(page, "Continue");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await pressByKey(page, "Continue");

  for (const n of [3, 4, 5, 6]) {
    await expectStep(page, n);
    await expectAtHeading(page);
    await pressByKey(page, "Review changes");
    await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
    await expectAtHeading(page);
    if (n === 5) await expectToFit(page, "review");
    await pressByKey(page, "Confirm and apply");
    await expect(pressable(page, "Continue")).toBeVisible({ timeout: 60_000 });
    await expectAtHeading(page);
    await pressByKey(page, "Continue");
  }
  await expectStep(page, 7);
  await expectAtHeading(page);
  await pressByKey(page, "Run the proof");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await goTo(page, onward(page));
  await page.keyboard.press("Enter");
  await expectStep(page, 8);
  await expectAtHeading(page);
  const download = page.waitForEvent("download");
  await pressByKey(page, "Download bluerange-aws-practice.zip");
  await download;
  await expectToFit(page, "delivery");
  await pressByKey(page, "I have installed the files");
  await pressByKey(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
});

test("there is no time limit: hours later, what was typed is still there and is taken", async ({ page }) => {
  await page.clock.install();
  await startSetup(page);
  await page.getByLabel("External URL of the BlueRange server").fill("https://patience.example.test");
  await page.clock.fastForward("11:00:00");
  await expect(page.getByLabel("External URL of the BlueRange server")).toHaveValue(
    "https://patience.example.test",
  );
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await press(page, "Continue");
  await expectStep(page, 2);
  await choosePracticeAccount(page);
});

// Over a slow line people answer before the scripts are there.
test("what was typed and chosen before the scripts arrived stays", async ({ page }) => {
  await startSetup(page);
  await answerServer(page, "https://early.example.test");
  const arrive = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  const region = page.getByLabel("AWS region");
  await region.fill("eu-central-1");
  await page.getByRole("radio", { name: "Practice account" }).check();
  arrive();
  // Scripts alone hide what is not asked.
  await expect(page.getByLabel("Access key ID")).toBeHidden();
  await expect(page.getByRole("radio", { name: "Practice account" })).toBeChecked();
  await expect(region).toHaveValue("eu-central-1");
  await choosePracticeAccount(page);
});

/** The page holds with text twice as large, with the text spacing of WCAG 1.4.12, on 320 px, and in forced colours. */
async function expectToFit(page: Page, state: string): Promise<void> {
  const before = page.viewportSize();
  for (const [name, width, size, spacing] of [
    ["200 % text", 1280, 32, ""],
    ["text spacing", 1280, 16, wideSpacing],
    ["320 px", 320, 16, ""],
    ["320 px with text spacing", 320, 16, wideSpacing],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await setFontSize(page, size);
    const said = `${state}, ${name}: pixels that are out of sight at the side`;
    await expect.poll(() => overflow(page, spacing), said).toBe(0);
  }
  await overflow(page, "");
  if (before) await page.setViewportSize(before);

  await page.emulateMedia({ forcedColors: "active" });
  for (const button of await page.getByRole("main").getByRole("button").filter({ visible: true }).all())
    expect(await isOutlined(button), `${state}: ${await button.textContent()}`).toBe(true);
  await page.emulateMedia({ forcedColors: "none" });
}

const wideSpacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** What people set in their browser, in pixels: the breakpoints of the pages follow it. */
async function setFontSize(page: Page, standard: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  await browser.detach();
}

/** Pixels that are out of sight. A style sheet of a script is no inline style: the policy of the page lets it through. */
function overflow(page: Page, spacing: string): Promise<number> {
  return page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(rules);
    document.adoptedStyleSheets = [sheet];
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  }, spacing);
}

/** Colours are gone then; a border or an underline is what is left of a button. */
function isOutlined(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(element);
    return (
      (borderTopStyle !== "none" && borderTopWidth !== "0px") || textDecorationLine.includes("underline")
    );
  });
}

async function expectAtHeading(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

async function pressByKey(page: Page, name: string): Promise<void> {
  await goTo(page, pressable(page, name));
  await page.keyboard.press("Enter");
}

/** Goes on from stop to stop; every one must be in sight, with the mark of the focus. */
async function goTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(await hiddenFocus(page)).toBeUndefined();
  }
  throw new Error(`no key leads to ${target}`);
}

/** What is wrong with the stop of the keyboard; nothing where the focus left the page. */
function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.matches("h1, main")) return undefined;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const name = focused.outerHTML.slice(0, 120);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
    const isSeen =
      top !== null &&
      (focused.contains(top) || top.contains(focused) || focused.parentElement?.contains(top));
    return isSeen ? undefined : `covered: ${name}`;
  });
}

function row(page: Page, action: string): Locator {
  return page.locator("main li").filter({ has: page.getByText(action, { exact: true }) });
}
