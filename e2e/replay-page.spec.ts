import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { holdScripts } from "./kit/hold-scripts";
import { chooseFile, dropFiles, player } from "./kit/replay";
import { readSessionFile } from "./kit/session-file";
import { answerServer, press, startSetup } from "./kit/wizard";

test("the keys lead through a replay, stay quiet while somebody types, and can be turned off for good", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page);
  await page.getByText("For support").click();
  await press(page, "Replay this session");
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();
  await page.keyboard.press("k");
  await expect(player(page).getByText("Event 1 of 2")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys of the replay" });
  await expect(help).toBeVisible();
  await expectAccessible(page, "the keys of the replay");
  await help.getByRole("checkbox", { name: "Single keys work here" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("k");
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();

  await page.reload();
  await press(page, "Keys");
  await expect(help.getByRole("checkbox", { name: "Single keys work here" })).not.toBeChecked();
});

test("a file that is none is refused in a sentence, and the page lives on", async ({ page }) => {
  await page.goto("/");
  await press(page, "Replay a session file");
  await expect(page.getByLabel("Choose a session file")).toBeVisible();
  await expectAccessible(page, "the replay without a file");
  await chooseFile(page, "name,age\nAda,36\n");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page, "a file that is no session");
  await expect(page.getByLabel("Choose a session file")).toBeEnabled();
});

// On a slow machine the field stands there for seconds before its scripts; what is chosen then must not be lost.
test("a file chosen before the scripts are there is opened once they are", async ({ page }) => {
  await startSetup(page);
  await answerServer(page);
  const file = await readSessionFile(page);
  const arrive = await holdScripts(page);
  await page.goto("/replay", { waitUntil: "commit" });
  await chooseFile(page, file);
  arrive();
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();
});

// Whoever holds file after file against each other drops the next one on the last. The browser would leave the page.
test("a file that is dropped takes the place of the session that is open; two at a time change nothing", async ({
  page,
}) => {
  await startSetup(page);
  await answerServer(page);
  const file = await readSessionFile(page);
  await page.goto("/replay");
  await chooseFile(page, file);
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("k");
  await expect(player(page).getByText("Event 1 of 2")).toBeVisible();

  await dropFiles(page, [file, file]);
  await expect(page.getByRole("alert").filter({ hasText: "Drop one file at a time." })).toBeVisible();
  await expect(player(page).getByText("Event 1 of 2")).toBeVisible();
  await dropFiles(page, [file]);
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();
  await press(page, "Open another file");
  await expect(page.getByLabel("Choose a session file")).toBeFocused();
});

/** A whole setup with all its calls, as a file of an earlier version. */
const golden = readFileSync("lib/replay/reading/golden/version-2.jsonl");

test("Space plays from where the scrubber was left, and arrows with Shift are the browser's", async ({
  page,
}) => {
  await page.goto("/replay#event=3");
  await chooseFile(page, golden);
  await expect(player(page).getByText("Event 3 of")).toBeVisible();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(player(page).getByText("Event 3 of")).toBeVisible();
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(player(page).getByText("Event 5 of")).toBeVisible();
});

// The request ID in an administrator's mail is often that of a call that read: "0 events found" is the wrong answer.
test("a search says what it leaves out, and whoever uses it keeps the focus", async ({ page }) => {
  await page.goto("/replay");
  await chooseFile(page, golden);
  const search = page.getByRole("searchbox");
  await expect(search).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("iam:GetUser");
  const count = page.getByRole("status").filter({ hasText: "found for" });
  await expect(count).toContainText(/0 events found for “iam:GetUser” \d+ more are calls that only read\./);
  await press(page, "Show calls that only read as well");
  await expect(search).toBeFocused();
  await expect(count).toContainText(/[1-9]\d* events? found/);
  const rows = page.getByRole("listbox", { name: "Events" });
  await rows.getByRole("option").first().click();
  await expect(rows).toBeFocused();
  await press(page, "Show all events");
  await expect(search).toBeFocused();
});

test("one file after the other is opened without asking the server for anything", async ({ page }) => {
  await page.goto("/replay");
  await chooseFile(page, golden);
  await expect(player(page)).toBeVisible();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await press(page, "Open another file");
  await chooseFile(page, golden);
  await expect(player(page)).toBeVisible();
  // The browser asks for the icon of the tab whenever the address changes.
  expect(requests.filter((url) => new URL(url).pathname !== "/icon.svg")).toEqual([]);
});
