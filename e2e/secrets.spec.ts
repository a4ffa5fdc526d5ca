import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { downloadArchive } from "./kit/downloads";
import { expectSafeHeaders } from "./kit/expect-safe-headers";
import { findSecrets } from "./kit/needles";
import type { Product } from "./kit/product";
import { recordAnswers } from "./kit/record-answers";
import {
  answerServer,
  chooseAwsAccount,
  expectScripted,
  passProof,
  passStep,
  press,
  pressable,
  startSetup,
} from "./kit/wizard";

/** With every character that some encoding writes in another way. */
const typed = {
  "operator's secret": "CanaryOfTheOperator/WithPlus+AndSlash/0a",
  "session token": `CanaryOfTheToken/${"With+Length/".repeat(20)}==`,
} as const;

// A secret that is shown, logged or stored in one place too many is out, and nobody notices.
test("secrets reach the files and whoever asks to see them, and no other place, before and after the end", async ({
  page,
  lookAlike,
  product,
}) => {
  test.slow();
  const answers = await recordAnswers(page, isAskedFor);
  await startSetup(page);
  await answerServer(page);
  await enterKeys(page);
  await passStep(page, 3);

  await press(page, "Forget the AWS keys");
  await expect(page.getByText("The AWS keys were forgotten, as you asked.")).toBeVisible();
  await expect(pressable(page, "Forget the AWS keys")).toHaveCount(0);
  await enterKeys(page);
  for (const n of [4, 5, 6]) await passStep(page, n);
  await passProof(page);
  await expect(pressable(page, "Forget the AWS keys")).toHaveCount(0);

  const files = await downloadArchive(page);
  // Else the press would lead to a page of its own.
  await expectScripted(page);
  await press(page, "Show secrets");
  await expect(page.getByText("The secrets are shown.")).toHaveCount(1);
  const secrets = { ...typed, ...created(files) };
  const asked: Map<string, Buffer> = new Map(
    Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]),
  );
  asked.set("shown", Buffer.from(await page.getByRole("main").innerText()));
  // The search finds what is there to be found.
  expect(findSecrets(created(files), asked)).toEqual([
    "secret access key in application.yml",
    "secret access key in shown",
    "private key in aws.iot.key.pem",
  ]);

  const archive = page.url().replace("/delivery", "/files/bluerange-aws.zip");
  const headers = { origin: product.origin };
  expectSafeHeaders((await page.request.post(archive, { headers })).headers(), "archive");
  expect((await page.request.get(archive)).status(), "a link to the archive").toBe(405);

  const sessionFile = await page.request.get(page.url().replace("/delivery", "/session-file"));
  expect(sessionFile.status()).toBe(200);
  const events = await firstEvent(page, page.url().replace("/delivery", "/iam-user/events"));
  expect(events.toString()).toContain("event: view");
  const elsewhere = async () =>
    new Map([
      ...answers,
      ...(await keptByBrowser(page)),
      ...keptByServer(product),
      ["session file", await sessionFile.body()],
      ["events", events],
    ]);
  expect(findSecrets(secrets, await elsewhere())).toEqual([]);
  expect(await sessionFile.text()).not.toContain(accessKeyId(files));
  expect(await sessionFile.text()).toContain("123456789012");
  const masked = await page.request.get(page.url().replace("/delivery", "/session-file?mask=1"));
  expect(await masked.text()).toContain('"masked":["account-ids","host"]');
  expect(await masked.text()).not.toMatch(/123456789012|relution\.mycompany\.com/i);
  expect((await lookAlike.calls()).length).toBeGreaterThan(0);

  await page.reload();
  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  for (const name of ["application.yml", "application.yml?show", "aws.iot.key.pem", "bluerange-aws.zip"]) {
    const answer = await page.request.post(page.url().replace("delivery", `files/${name}`), { headers });
    expect(findSecrets(secrets, new Map([[name, await answer.body()]]))).toEqual([]);
  }
  for (const step of [
    "server",
    "account",
    "iam-user",
    "certificate",
    "identity-pool",
    "organization-role",
    "proof",
  ])
    await page.goto(page.url().replace(/[a-z-]+$/, step));
  expect(findSecrets(secrets, await elsewhere())).toEqual([]);
});

async function enterKeys(page: Page): Promise<void> {
  await page.getByLabel("Session token").fill(typed["session token"]);
  await chooseAwsAccount(page, {
    accessKeyId: "ASIAIOSFODNN7EXAMPLE",
    secretAccessKey: typed["operator's secret"],
  });
}

/** The two answers that are to hold secrets. */
function isAskedFor(request: Request): boolean {
  return request.method() === "POST" && new URL(request.url()).pathname.includes("/files/");
}

/** The first message of the event stream of a step: its whole view. */
async function firstEvent(page: Page, address: string): Promise<Buffer> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(address, { headers: { cookie } });
  const reader = answer.body?.getReader();
  const message = await reader?.read();
  await reader?.cancel();
  return Buffer.from(message?.value ?? "");
}

function created(files: Readonly<Record<string, string>>) {
  const lines = files["aws.iot.key.pem"]?.split("\n") ?? [];
  return {
    "secret access key": /_aws_secretKey: (\S+)/.exec(files["application.yml"] ?? "")?.[1] ?? "",
    // One line of many: it stands alone wherever the key does, however its lines are joined.
    "private key": lines[5] ?? "",
  };
}

function accessKeyId(files: Readonly<Record<string, string>>): string {
  return /AKIA\w{16}/.exec(files["application.yml"] ?? "")?.[0] ?? "";
}

async function keptByBrowser(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const state = await page.context().storageState({ indexedDB: true });
  const session = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  return new Map([
    ["cookies, localStorage and IndexedDB", Buffer.from(JSON.stringify(state))],
    ["sessionStorage", Buffer.from(session)],
    ["history", Buffer.from(page.url())],
  ]);
}

function keptByServer({ dataDir, output }: Product): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map([
    ["server output", Buffer.from(output)],
    ...paths.map((path) => [path, readFileSync(path)] as const),
  ]);
}
