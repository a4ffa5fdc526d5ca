import { parse } from "yaml";
import { expect, test } from "./fixtures";
import { clicksMax, countWork } from "./kit/count-work";
import { downloadArchive, publicKeys } from "./kit/downloads";
import { countEvents } from "./kit/session-file";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectScripted,
  expectStep,
  passStep,
  press,
  pressable,
  reviewChanges,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

// What is wiped must be gone from every page, and the person must know it and know what to do if the files are lost.
test("an administrator gets from nothing to the files with one typed value, and once they are installed their secrets are gone", async ({
  page,
}) => {
  test.slow();
  const work = await countWork(page);
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  await walkToDelivery(page);

  const files = await downloadArchive(page);
  expect((await work()).clicks).toBeLessThanOrEqual(clicksMax);
  expect(Object.keys(files).sort()).toEqual([
    "README.txt",
    "application.yml",
    "aws.iot.crt.pem",
    "aws.iot.key.pem",
  ]);
  const [certificate, key] = publicKeys(files["aws.iot.crt.pem"] ?? "", files["aws.iot.key.pem"] ?? "");
  expect(certificate).toBe(key);
  expect(parse(files["application.yml"] ?? "")).toEqual(manualStructure);

  await expect(page.getByRole("heading", { name: "The IoT policy may not be in effect yet" })).toBeVisible();
  const secret = /_aws_secretKey: (\S+)/.exec(files["application.yml"] ?? "")?.[1] ?? "no secret";

  await expect(page.getByText(secret)).toHaveCount(0);
  // Without scripts they would stand on a page of their own.
  await expectScripted(page);
  await press(page, "Show secrets");
  await expect(page.getByText(secret)).toBeVisible();

  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  expect(await page.content()).not.toContain(secret);
});

test("Back leads to what was typed, and to no second submit", async ({ page }) => {
  await startSetup(page);
  await answerServer(page, "https://Back.Example.Test/");
  await page.goBack();
  await expectStep(page, 1);
  await expect(page.getByLabel("External URL of the BlueRange server")).toHaveValue(/back\.example\.test/i);
  await page.goForward();
  await expectStep(page, 2);
  await choosePracticeAccount(page);
  await passStep(page, 3);
  await page.goto(page.url().replace("certificate", "iam-user"));
  await expect(page.getByText("Already created")).toBeVisible();
  await expect(pressable(page, "Confirm and apply")).toHaveCount(0);
});

test("who leaves finds the session on the first page", async ({ page, context }) => {
  await startSetup(page);
  await answerServer(page, "https://return.example.test");
  await page.close();
  const later = await context.newPage();
  await later.goto("/");
  const saved = later.getByRole("listitem").filter({ hasText: "return.example.test" });
  await saved.getByText("Continue where you left off").click();
  await expectStep(later, 2);
});

test("when the server is killed in the middle of a step, the session goes on after the next start", async ({
  page,
  context,
  product,
}) => {
  test.slow();
  await startSetup(page);
  await answerServer(page, "https://killed.example.test");
  await choosePracticeAccount(page);
  await reviewChanges(page);
  const progress = page.url().replace(/\/review$/, "/progress");
  await press(page, "Confirm and apply");
  await expect.poll(() => countEvents(page, "change.started")).toBeGreaterThan(0);
  // What an open page says while nobody answers is no matter here.
  await page.close();
  await product.kill();
  await product.start();
  const later = await context.newPage();
  await later.goto(progress);

  const resume = pressable(later, "Continue from here");
  const finished = pressable(later, "Continue");
  await expect(resume.or(finished).first()).toBeVisible({ timeout: 60_000 });
  if (await resume.isVisible()) await resume.click();
  await expect(finished).toBeVisible({ timeout: 60_000 });
  await finished.click();
  await expectStep(later, 4);
});

test("two presses of one button apply once", async ({ page }) => {
  await startSetup(page);
  await answerServer(page, "https://twice.example.test");
  await choosePracticeAccount(page);
  await reviewChanges(page);
  await pressable(page, "Confirm and apply").dblclick();
  await expect(pressable(page, "Continue")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("There is a problem")).toHaveCount(0);
});

test("a step shows its plan before it changes anything, with the documents in full", async ({ page }) => {
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  await reviewChanges(page);
  await expect(page.getByText("iam:CreateUser").first()).toBeVisible();
  await expect(page.getByText("BlueRangeGetRole").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
  await confirmAndApply(page);
});

const manualStructure = {
  keyStores: {
    "AWS IoT Keystore": {
      _keystorePassword: null,
      _privateKeyWithCertificates_1_decryptPassword: null,
      _privateKeyWithCertificates_1_pem_urls: [
        "/etc/opt/relution/aws.iot.crt.pem",
        "/etc/opt/relution/aws.iot.key.pem",
      ],
      provider: "BC",
      type: "PKCS12",
      warnBeforeExpirationPeriod: 30,
    },
  },
  mqtt: {
    enabled: true,
    server_uris: expect.stringMatching(/^ssl:\/\/(\w+-ats\.iot\.eu-west-1\.amazonaws\.com),wss:\/\/\1$/),
    client_id: null,
    username: null,
    _password: null,
    keyStore: "AWS IoT Keystore",
    _keyPassword: null,
    _aws_accessKey: expect.stringMatching(/^AKIA[A-Z0-9]{16}$/),
    _aws_secretKey: expect.stringMatching(/^\S{40}$/),
  },
};
