import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { chooseFile, player } from "./kit/replay";
import { readSessionFile } from "./kit/session-file";
import { answerServer, press, startSetup } from "./kit/wizard";

test("the keys lead through a replay, stay quiet while somebody types, and can be turned off", async ({
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
});

test("a file that is none is refused in a sentence, and the page lives on", async ({ page }) => {
  await page.goto("/");
  await press(page, "Replay a session file");
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
  let release = () => {};
  const chosen = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto("/replay", { waitUntil: "commit" });
  await chooseFile(page, file);
  release();
  await expect(player(page).getByText("Event 2 of 2")).toBeVisible();
});
