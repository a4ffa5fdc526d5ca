import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { TestServer } from "@/lib/delivery/install/testing/server";
import { expect, test } from "./fixtures";
import { downloadArchive, downloadFile } from "./kit/downloads";
import { expectAccessible } from "./kit/expect-accessible";
import {
  answerServer,
  choosePracticeAccount,
  expectScripted,
  press,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

const own = "relution:\n  database:\n    password: their-own-secret\n";
const always = ["application.yml", "aws.iot.crt.pem", "aws.iot.key.pem"];

// The last page is where long setups used to break: the files were right, and the server did not take them.
test("the files, and what to do with them, fit how BlueRange is installed, also when that is answered anew", async ({
  page,
}, testInfo) => {
  test.slow();
  await startSetup(page);
  // Nothing but a script lets the folder follow.
  await expectScripted(page);
  await expect(folderField(page)).toHaveValue("/etc/opt/relution");
  await kindField(page).selectOption("Windows, without containers");
  await expect(folderField(page)).toHaveValue("C:\\Program Files\\Relution");
  await kindField(page).selectOption("bluerange-setup, with Docker Compose");
  await expect(folderField(page)).toHaveValue("/etc/opt/relution");
  await answerServer(page);
  await choosePracticeAccount(page);
  await walkToDelivery(page);

  await expect(
    page.getByText("./bluerange-compose.sh up -d --force-recreate bluerange\n").first(),
  ).toBeVisible();
  await page.getByText("The way back", { exact: true }).click();
  await expect(page.getByText("Let COMPOSE_PROFILES name broker again").first()).toBeVisible();
  await expectAccessible(page, "the files for Docker Compose");
  const files = await downloadArchive(page);
  expect(Object.keys(files)).toEqual([...always, "docker-compose.override.yml", "README.txt"]);
  const { mqtt } = parse(files["application.yml"] ?? "");
  expect(parse(files["docker-compose.override.yml"] ?? "").services.bluerange.environment).toEqual([
    "MQTT_ENABLED=true",
    `MQTT_SERVER_URIS=${mqtt.server_uris}`,
    `MQTT_INTERNAL_SERVER_U_R_I=${mqtt.server_uris.split(",")[0]}`,
  ]);
  expect(await downloadFile(page, "docker-compose.override.yml")).toBe(files["docker-compose.override.yml"]);

  const delivery = page.url();
  await page.goto(delivery.replace(/delivery$/, "server"));
  await kindField(page).selectOption("Linux, without containers");
  await press(page, "Continue");
  await expect(page).not.toHaveURL(/server$/);
  await page.goto(delivery);
  await giveOwnFile(page, testInfo.outputPath("application.yml"));
  await expect(page.getByText("sudo sh install.sh", { exact: true })).toBeVisible();
  expectInstalls(await downloadArchive(page));
});

/** Runs the script of the archive on a server whose application.yml is the one that was given. */
function expectInstalls(files: Readonly<Record<string, string>>): void {
  expect(Object.keys(files)).toEqual([...always, "install.sh", "README.txt"]);
  const server = new TestServer(files);
  try {
    server.write("/opt/relution/application.yml", own);
    expect(server.run("sh")).toMatchObject({ code: 0, err: "" });
    const installed = server.read("/opt/relution/application.yml") ?? "";
    expect(installed.startsWith(own)).toBe(true);
    expect(parse(installed)).toMatchObject({ mqtt: { enabled: true } });
    expect(server.read("/etc/opt/relution/aws.iot.key.pem")).toContain("PRIVATE KEY");
    expect(server.run("sh", "--undo")).toMatchObject({ code: 0 });
    expect(server.read("/opt/relution/application.yml")).toBe(own);
  } finally {
    server.remove();
  }
}

async function giveOwnFile(page: Page, path: string): Promise<void> {
  await writeFile(path, own);
  await page.getByLabel("Your application.yml", { exact: true }).setInputFiles(path);
  await press(page, "Show what changes");
  await expect(page.getByText("The download now holds your file with these changes.")).toBeVisible();
}

const kindField = (page: Page) => page.getByLabel("How is BlueRange installed?");
const folderField = (page: Page) => page.getByLabel("Folder for the PEM files");
