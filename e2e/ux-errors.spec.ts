import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectErrors } from "./kit/expect-errors";
import { readSessionFile } from "./kit/session-file";
import {
  answerServer,
  chooseAwsAccount,
  choosePracticeAccount,
  confirmAndApply,
  expectStep,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("names that AWS refuses are all named at once, also those behind a fold, and kept as typed", async ({
      page,
    }) => {
      const wrong = {
        "User name": "blue range/ü",
        "Permissions boundary ARN (optional)": "ReadOnlyAccess",
        "IAM path": "two words",
      };
      await startSetup(page);
      await answerServer(page);
      await choosePracticeAccount(page);
      await page.getByText("More options").click();
      for (const [label, typed] of Object.entries(wrong)) {
        await page.getByLabel(label).fill(typed);
        await page.keyboard.press("Tab");
      }
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
      await press(page, "Review changes");
      await expectErrors(page, Object.keys(wrong));
      for (const [label, typed] of Object.entries(wrong)) {
        await expect(page.getByLabel(label)).toHaveValue(typed);
        await page.getByLabel(label).fill(label === "User name" ? "bluerange" : "");
      }
      expect(await page.locator("form[novalidate]").count()).toBe(await page.locator("main form").count());
      await reviewChanges(page);
      await expect(page).toHaveTitle(/^Step 3 of 8: Review: /);
    });

    // The field of the key ID does not cover what is typed, and its text is an answer, which support may read.
    test("a secret pasted into the field of the key ID is neither shown again nor kept", async ({ page }) => {
      await startSetup(page);
      await answerServer(page);
      await page.getByLabel("Access key ID").fill(secret);
      const answers = await readAnswers(page);
      await press(page, "Continue");
      await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
      await expect(page.getByLabel("Access key ID")).toHaveValue("");
      expect(answers).toEqual([expect.not.stringContaining(secret)]);
      expect(await readSessionFile(page)).not.toContain(secret);
    });
  });
}

test.describe("while the server is out of reach", () => {
  test.use({ expectedFaults: [/Failed to load resource|502/] });

  // The page of faults told them that their answers were saved, and the form was empty.
  test("what was typed stays in the form, also the secret, and the next press sends it", async ({ page }) => {
    await startSetup(page);
    await page.getByRole("textbox", { name: "External URL" }).fill("https://kept.example.test");
    await page.route("**", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status: 502, body: "Bad gateway" })
        : route.continue(),
    );
    await press(page, "Continue");
    await expect(
      page.getByRole("alert").filter({ hasText: "The setup server did not answer" }),
    ).toBeFocused();
    await expect(page.getByRole("textbox", { name: "External URL" })).toHaveValue(
      "https://kept.example.test",
    );
    await page.unroute("**");
    await press(page, "Continue");
    await expectStep(page, 2);
  });
});

test("a region is found by its name, and Enter takes what is meant", async ({ page }) => {
  await startSetup(page);
  await answerServer(page);
  await page.getByRole("radio", { name: "Practice account" }).check();
  await page.getByLabel("AWS region").fill("frankfurt");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await expect(page.getByText("eu-central-1").first()).toBeVisible();
});

test.describe("keys that AWS answers to", () => {
  test.skip(!process.env.AWS_ENDPOINT_URL, "AWS_ENDPOINT_URL names no AWS look-alike");
  const accessKeyId = "AKIAIOSFODNN7EXAMPLE";

  test("blanks, line breaks and quotes that were copied along do no harm", async ({ page }) => {
    await startSetup(page);
    await answerServer(page);
    await chooseAwsAccount(page, { accessKeyId: ` ${accessKeyId}\t`, secretAccessKey: `"${secret}\u00a0\n` });
    expect(await readSessionFile(page)).not.toContain(secret);

    await startSetup(page);
    await answerServer(page);
    const lines = `export AWS_ACCESS_KEY_ID="${accessKeyId}"\nexport AWS_SECRET_ACCESS_KEY="${secret}"`;
    await chooseAwsAccount(page, { accessKeyId: lines, secretAccessKey: "" });
    expect(await readSessionFile(page)).not.toContain(secret);
  });

  // Half a setup in two accounts helps nobody.
  test("keys of another account are refused once something was made", async ({ page }) => {
    await startSetup(page);
    await answerServer(page);
    await choosePracticeAccount(page);
    await reviewChanges(page);
    await confirmAndApply(page);
    await page
      .getByRole("navigation", { name: "Steps" })
      .getByRole("link", { name: /AWS account/ })
      .click();
    await press(page, "Use another account or region");
    await page.getByRole("radio", { name: "AWS account" }).check();
    await page.getByLabel("Access key ID").fill(accessKeyId);
    await page.getByLabel("Secret access key").fill(secret);
    await press(page, "Continue");
    await expectErrors(page, ["Access key ID"]);
    await expect(
      page.getByText(/belong to account \d{12}, but this setup was begun in account/).first(),
    ).toBeVisible();
    await page.goto("/");
    await press(page, /^Continue where you left off/);
    await expectStep(page, 4);
    await expect(page.getByText("Practice account: nothing is sent to AWS")).toBeVisible();
  });
});

/** What the server answers to each form from now on, read on its way: a page of answers may be gone when it is asked. */
async function readAnswers(page: Page): Promise<readonly string[]> {
  const answers: string[] = [];
  await page.route("**", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    answers.push(await response.text());
    await route.fulfill({ response });
  });
  return answers;
}
