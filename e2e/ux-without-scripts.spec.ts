import { expect, test } from "./fixtures";
import { downloadArchive, publicKeys } from "./kit/downloads";
import { expectErrors } from "./kit/expect-errors";
import {
  answerServer,
  choosePracticeAccount,
  press,
  pressable,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

// The secrets are shown as a page of plain text, which can name no icon: the browser then asks for one that is not there.
test.use({ javaScriptEnabled: false, expectedFaults: [/404/] });

// Whoever blocks scripts, or whose script did not arrive, can still finish what they began.
test("the whole way can be gone without scripts, from the first question to the files", async ({ page }) => {
  test.slow();
  await startSetup(page);
  await page.getByLabel("Key store name").fill("");
  await press(page, "Continue");
  await expectErrors(page, ["External URL of the BlueRange server", "Key store name"]);
  await page.getByLabel("Key store name").fill("AWS IoT Keystore");
  await answerServer(page, "https://no-scripts.example.test");
  await expect(page.getByText(/^Only for: /).first()).toBeVisible();
  await choosePracticeAccount(page);
  await walkToDelivery(page);

  const files = await downloadArchive(page);
  const [certificate, key] = publicKeys(files["aws.iot.crt.pem"] ?? "", files["aws.iot.key.pem"] ?? "");
  expect(certificate).toBe(key);
  const [single] = await Promise.all([
    page.waitForEvent("download"),
    press(page, "Download aws.iot.key.pem"),
  ]);
  expect(single.suggestedFilename()).toBe("aws.iot.key.pem");
  await expect(pressable(page, "I have installed the files")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Delete the secrets from this setup?" })).toBeVisible();

  await press(page, "Show secrets");
  await expect(page.getByText(/_aws_secretKey: \S{40}/)).toBeVisible();
  await page.goBack();
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  await expect(page.getByText(/no-scripts\.example\.test/).first()).toBeVisible();
});

// Next leaves the page for what is missing to the scripts, and without them nothing was there at all.
test("a page that is not there says so without scripts as well, and leads home", async ({ page }) => {
  await startSetup(page);
  const session = page.url().replace("/server", "");
  for (const address of [
    "/setup/00000000-0000-4000-8000-000000000000/delivery",
    "/replay/00000000-0000-4000-8000-000000000000",
    `${session}/no-such-step`,
    `${session}/drift`,
  ]) {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Page not found/);
    await expect(page.getByText("There is no such page, or the setup was deleted")).toBeVisible();
  }
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page.getByRole("heading", { name: "AWS IoT setup for BlueRange" })).toBeVisible();
});

// The browser sends what was typed once more to wherever it is led: it must still be told, and not be left blank.
test("a form of a session that was deleted meanwhile is told so without scripts", async ({
  page,
  browser,
  product,
  signedIn,
}) => {
  await startSetup(page);
  await answerServer(page, "https://deleted-without-scripts.example.test");
  const context = await browser.newContext({
    storageState: signedIn,
    baseURL: product.origin,
    javaScriptEnabled: true,
  });
  const other = await context.newPage();
  await other.goto("/");
  const saved = other.getByRole("listitem").filter({ hasText: "deleted-without-scripts.example.test" });
  await saved.getByRole("button", { name: /^Delete/ }).click();
  await press(other, "Delete session");
  await expect(saved).toHaveCount(0);
  await context.close();

  await page.getByRole("radio", { name: "Practice account" }).check();
  await press(page, "Continue");
  await expect(page.getByText("There is no such page, or the setup was deleted")).toBeVisible();
});
