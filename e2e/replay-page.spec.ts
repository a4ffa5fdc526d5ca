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
