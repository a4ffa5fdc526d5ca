import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { expect, test } from "./fixtures";
import { downloadFile } from "./kit/downloads";
import { expectAccessible } from "./kit/expect-accessible";
import { choosePracticeAccount, press, startSetup, walkToDelivery } from "./kit/wizard";

const own = `# our server\r
relution:\r
  server:\r
    externalURL: https://relution.mycompany.com\r
  database:\r
    password: their-own-secret # kept\r
mqtt:\r
  enabled: true\r
  serverUris: tcp://mosquitto:1883\r
`;

const tooLarge = { name: "backup.sql", mimeType: "text/plain", buffer: Buffer.alloc(3_000_000, "x") };

// The first question is the one that can't be corrected later, and its answer stands in the server's own file.
test("the administrator's own application.yml answers the first question, is merged in the last step or refused there, and can be forgotten", async ({
  page,
}, testInfo) => {
  test.slow();
  await startSetup(page);
  const url = page.getByLabel("External URL of the BlueRange server");
  await page.getByText("Take the external URL from your application.yml").click();
  await press(page, "Read the file");
  await expect(page.getByText("Choose a file, or paste its text.")).toBeVisible();
  await paste(page, "relution:\n\tserver: {}\n", "Read the file");
  await expect(page.getByText(/line 2/).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Step 1 of 8/);
  await press(page, "Forget the file");
  await page.getByText("Take the external URL from your application.yml").click();
  await page.getByLabel("Your application.yml", { exact: true }).setInputFiles(tooLarge);
  await press(page, "Read the file");
  await expect(page.getByText("This is larger than 1 MB, which no application.yml is.")).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Step 1 of 8/);

  const path = testInfo.outputPath("application.yml");
  await writeFile(path, own);
  await page.getByLabel("Your application.yml", { exact: true }).setInputFiles(path);
  await press(page, "Read the file");
  await expect(page.getByText("Your application.yml was read.")).toBeVisible();
  await expect(url).toHaveValue("https://relution.mycompany.com");
  expect(await page.content()).not.toContain("their-own-secret");
  await expectAccessible(page, "the first page with the file");

  await press(page, "Continue");
  await choosePracticeAccount(page);
  await walkToDelivery(page);
  await test.step("its merge is shown with its secrets covered, and downloaded", () => expectMerge(page));
  await test.step("another file is refused with its line", () => expectRefusals(page));
  await test.step("in the last step it is taken as well", async () => {
    await press(page, "Use the two blocks alone");
    await page.getByLabel("Your application.yml", { exact: true }).setInputFiles(path);
    await press(page, "Show what changes");
    await expect(page.getByText("The download now holds your file with these changes.")).toBeVisible();
  });
});

// A second mqtt key stops the server, and a file that was written anew loses the comments of years.
async function expectMerge(page: Page): Promise<void> {
  await expect(page.getByText("The download now holds your file with these changes.")).toBeVisible();
  await expect(page.getByText("tcp://mosquitto:1883").first()).toBeVisible();
  expect(await page.content()).not.toContain("their-own-secret");
  await expectAccessible(page, "the merge");

  const merged = await downloadFile(page, "application.yml");
  expect(merged).toContain("password: their-own-secret # kept\r\n");
  expect(merged.replaceAll("\r\n", "")).not.toContain("\n");
  const { relution, mqtt, keyStores } = parse(merged);
  expect(relution.server.externalURL).toBe("https://relution.mycompany.com");
  expect(mqtt).toMatchObject({ enabled: true, keyStore: "AWS IoT Keystore" });
  expect(keyStores["AWS IoT Keystore"]).toMatchObject({ provider: "BC", type: "PKCS12" });
}

async function expectRefusals(page: Page): Promise<void> {
  await press(page, "Use the two blocks alone");
  await expect(page.getByLabel("Your application.yml", { exact: true })).toBeVisible();
  expect(Object.keys(parse(await downloadFile(page, "application.yml")))).toEqual(["keyStores", "mqtt"]);

  await press(page, "Show what changes");
  await expect(
    page.getByRole("alert").filter({ hasText: "Choose a file, or paste its text." }),
  ).toBeFocused();
  await paste(page, "mqtt:\n  enabled: true\nmqtt:\n  enabled: false\n");
  await expect(
    page.getByText("The same key stands twice, and BlueRange would not start: lines 1 and 3"),
  ).toBeVisible();
  await expect(page.getByText("The download holds the two blocks alone.")).toBeVisible();
  const field = page.getByLabel("Your application.yml", { exact: true });
  await field.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8]) });
  await press(page, "Show what changes");
  await expect(page.getByText("photo.jpg: This file is not text in UTF-8.")).toBeVisible();
  await expect(page.getByText("The same key stands twice")).toHaveCount(0);
  await field.setInputFiles(tooLarge);
  await press(page, "Show what changes");
  await expect(page.getByText("This is larger than 1 MB, which no application.yml is.")).toBeVisible();
  await field.setInputFiles({ name: "empty.yml", mimeType: "text/yaml", buffer: Buffer.from("") });
  await press(page, "Show what changes");
  await expect(page.getByText("The download now holds your file with these changes.")).toBeVisible();
  await press(page, "Use the two blocks alone");

  // The pool is bound to one host name; another server's file would take the settings and find no pool.
  await paste(page, "relution:\n  server:\n    externalURL: https://other.example.test\n");
  await expect(page.getByText(/has the host name other\.example\.test, which is not the one/)).toBeVisible();
}

async function paste(page: Page, text: string, button = "Show what changes"): Promise<void> {
  await page.getByText("Paste its text instead").click();
  await page.getByLabel("Text of your application.yml").fill(text);
  await press(page, button);
}
