/**
 * `npm run screenshots`: walks the practice account and saves the README's pictures to docs/screenshots. With `--all`
 * every page is saved to test-results/screenshots, light and dark, wide and 320 pixels, to be looked at.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { startProduct } from "../e2e/kit/product.ts";
import { chooseFile } from "../e2e/kit/replay.ts";
import {
  answerServer,
  choosePracticeAccount,
  expectStep,
  onward,
  press,
  reviewChanges,
  startSetup,
} from "../e2e/kit/wizard.ts";
import { goldenPath } from "../lib/replay/reading/testing/golden-file.ts";
import { ensureBrowser } from "./find-browser.mjs";
import { root } from "./run-node.mjs";

const everything = process.argv.includes("--all");
const folder = join(root, everything ? "test-results/screenshots" : "docs/screenshots");
const widths = { wide: { width: 1280, height: 860 }, narrow: { width: 320, height: 720 } };
const readmePictures = [
  "home",
  "3-iam-user-review",
  "3-iam-user-progress",
  "7-proof",
  "8-delivery",
  "replay",
];

mkdirSync(folder, { recursive: true });
const executablePath = ensureBrowser();
const product = await startProduct();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage({ baseURL: product.origin, locale: "en-GB", timezoneId: "UTC" });
  await page.goto(product.link);
  await walk(page);
} finally {
  await browser.close();
  await product.remove();
}

async function walk(page) {
  await startSetup(page);
  await take(page, "1-server");
  await press(page, "Continue");
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await take(page, "1-server-error");
  await answerServer(page);
  await take(page, "2-account");
  await choosePracticeAccount(page);
  for (const step of ["3-iam-user", "4-certificate", "5-identity-pool", "6-organization-role"]) {
    await take(page, step);
    await reviewChanges(page);
    await take(page, `${step}-review`);
    await press(page, "Confirm and apply");
    await page.getByText(/\b[1-9]\d* of \d+ done/).waitFor();
    await take(page, `${step}-progress`);
    await onward(page).waitFor();
    await take(page, `${step}-done`);
    await press(page, "Continue");
  }
  await take(page, "7-proof-open");
  await press(page, "Run the proof");
  await onward(page).waitFor();
  await take(page, "7-proof");
  await onward(page).click();
  await expectStep(page, 8);
  await take(page, "8-delivery");
  await page.goto("/");
  await take(page, "home");
  await page.goto("/replay");
  await take(page, "replay-open");
  await chooseFile(page, readFileSync(join(root, goldenPath())));
  await page.getByRole("button", { name: "What to do" }).waitFor();
  await take(page, "replay");
}

async function take(page, name) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  if (!everything) return takeForReadme(page, name);
  for (const [width, size] of Object.entries(widths)) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(widths.wide);
}

async function takeForReadme(page, name) {
  if (!readmePictures.includes(name)) return;
  await page.setViewportSize(widths.wide);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
