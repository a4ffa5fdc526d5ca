import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerServer, expectScripted, expectStep, press, startSetup } from "./kit/wizard";

test.describe("the external URL", () => {
  for (const [typed, host] of [
    ["https://relution.mycompany.com:8443/path?query=1#part", "relution.mycompany.com"],
    ["  HTTPS://Relution.MyCompany.COM./  ", "relution.mycompany.com"],
    ["relution.mycompany.com", "relution.mycompany.com"],
    ["http://relution.mycompany.com", "relution.mycompany.com"],
    ["https://bücher.example", "xn--bcher-kva.example"],
  ] as const) {
    test(`${typed.trim()} is understood as ${host}`, async ({ page }) => {
      await startSetup(page);
      await answerServer(page, typed);
      await page.goBack();
      await expect(page.getByText(host).first()).toBeVisible();
    });
  }

  for (const typed of [
    "https://192.0.2.1",
    "https://[2001:db8::1]",
    "https://user:password@relution.mycompany.com",
    `https://${"a".repeat(60)}.${"b".repeat(60)}.example.test`,
    "https://relution my company.com",
    "",
  ]) {
    test(`${JSON.stringify(typed)} is refused with what to do, and kept as typed`, async ({ page }) => {
      await startSetup(page);
      await page.getByLabel("External URL of the BlueRange server").fill(typed);
      await press(page, "Continue");
      await expectErrors(page, 1);
      await expect(page.getByLabel("External URL of the BlueRange server")).toHaveValue(typed);
    });
  }
});

test("all that is wrong is said at once, above the heading, with links to the fields", async ({ page }) => {
  await startSetup(page);
  // Scripts that come later than the errors give the summary the focus once more.
  await expectScripted(page);
  for (const label of ["External URL of the BlueRange server", "Folder for the PEM files", "Key store name"])
    await page.getByLabel(label).fill("");
  await press(page, "Continue");
  await expectErrors(page, 3);
  await page.getByRole("link", { name: /URL/ }).first().click();
  await expect(page.getByLabel("External URL of the BlueRange server")).toBeFocused();
});

test("nothing is called wrong before the form is sent", async ({ page }) => {
  await startSetup(page);
  const field = page.getByLabel("External URL of the BlueRange server");
  await field.fill("not a url");
  await field.press("Tab");
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
  await expect(page.locator("[required]")).toHaveCount(0);
});

test("a secret that was refused is not echoed, everything else is", async ({ page }) => {
  await startSetup(page);
  await answerServer(page);
  // Refused before anybody asks AWS, so that it is refused with a look-alike of AWS too, which knows any key.
  await page.getByLabel("AWS region").fill("atlantis");
  await page.getByLabel("Access key ID").fill("AKIANOTAKEY");
  await page.getByLabel("Secret access key").fill("canary-canary-canary");
  await expectScripted(page);
  // Read on its way: the browser lets go of it when it goes on to another page.
  let answer = "";
  await page.route("**/account", async (route) => {
    const response = await route.fetch();
    if (route.request().method() === "POST") answer += await response.text();
    await route.fulfill({ response });
  });
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Access key ID")).toHaveValue("AKIANOTAKEY");
  // It is the answer to what was typed.
  expect(answer).toContain("atlantis");
  expect(answer).not.toContain("canary-canary-canary");
  expect(await page.content()).not.toContain("canary-canary-canary");
});

test("a step that needs earlier ones leads back to the first that is open", async ({ page }) => {
  await startSetup(page);
  await page.goto(page.url().replace("/server", "/identity-pool"));
  await expectStep(page, 1);
});

test.describe("addresses that lead nowhere", () => {
  test.use({ expectedFaults: [/404/] });

  for (const path of [
    "/setup/00000000-0000-4000-8000-000000000000/server",
    "/setup/not-a-session/server",
    "/nowhere",
  ]) {
    test(`${path} says so and leads home`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.locator("main").getByRole("link").first().click();
      await expect(page.getByRole("heading", { name: "AWS IoT setup for BlueRange" })).toBeVisible();
    });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same errors come back, with what was typed", async ({ page }) => {
    await page.goto("/");
    await press(page, "Start a new setup");
    await page.getByLabel("External URL of the BlueRange server").fill("https://192.0.2.1");
    await press(page, "Continue");
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await expect(page.getByLabel("External URL of the BlueRange server")).toHaveValue("https://192.0.2.1");
  });
});

async function expectErrors(page: Page, count: number): Promise<void> {
  await expect(page).toHaveTitle(/^Error: Step 1 of 8: /);
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(count);
  for (const field of await page.locator("[aria-invalid=true]").all())
    await expect(field).toHaveAttribute("aria-describedby", /.+/);
}
