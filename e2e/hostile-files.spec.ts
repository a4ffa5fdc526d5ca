import { sessionFileVersion } from "../lib/domain/session-file-format";
import { type HostileFile, hostileFiles } from "../lib/replay/reading/testing/hostile-files";
import { script, scriptedFile } from "../lib/replay/reading/testing/scripted-file";
import { expect, test } from "./fixtures";
import { chooseFile, player } from "./kit/replay";

/** Some of all kinds; the unit tests have all of them. No two sentences that follow each other are the same. */
const some: readonly (readonly [name: string, sentence: string])[] = [
  ["nothing at all", "The file is empty."],
  ["a web page", "Line 1 is not the first line of a session file."],
  ["a newer version", `saved by a newer version of this program, in version ${sessionFileVersion + 1}`],
  ["__proto__ within free JSON", "Line 3 is not an event"],
  ["invalid UTF-8", "Line 3 holds bytes that are no text"],
  ["deep nesting", "Line 3 is not an event"],
  ["a doubled event", "event 3 had to stand in line 4"],
  ["a line without end", "Line 3 is longer than 1 MB"],
  ["one event too many", "more than 200,000 events"],
  ["a gigabyte in a megabyte of gzip", "unpacks to far more text than a session file holds"],
];

// Support opens what comes by mail. Whatever it is, the page says what is wrong with it and takes the next file.
test("files that are none of ours are refused in words, and the page goes on", async ({ page }) => {
  test.slow();
  await page.goto("/replay");
  for (const [name, sentence] of some) {
    await chooseFile(page, named(name).bytes());
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
});

// The pages show what a session says about names, documents and errors: all of it may be somebody's script.
test("a session with a script in every text is shown as text", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto("/replay");
  await chooseFile(page, scriptedFile());
  await expect(page.getByText(script.slice(0, 20)).first()).toBeVisible();
  for (const key of ["n", "n", "p", "j", "k"]) await page.keyboard.press(key);
  await expect(page.getByText(script.slice(0, 20)).first()).toBeVisible();
  expect(await page.locator("img[src=x], a[href^=javascript]").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test.describe("a fault of the page itself", () => {
  test.use({ expectedFaults: [/a fault of ours/] });

  // Behind the page from a disk there is no other page: it would stand empty, and support would have nothing.
  test("is told, and the next file is opened", async ({ page }) => {
    await page.addInitScript(() => {
      const known = Date.prototype.toISOString;
      Date.prototype.toISOString = function (this: Date) {
        if (Reflect.get(window, "broken")) throw new Error("a fault of ours");
        return known.call(this);
      };
    });
    await page.goto("/replay");
    await page.evaluate(() => Reflect.set(window, "broken", true));
    await chooseFile(page, scriptedFile());
    await expect(page.getByRole("alert").filter({ hasText: "This page has a fault" })).toBeVisible();
    await page.evaluate(() => Reflect.set(window, "broken", false));
    await chooseFile(page, scriptedFile());
    await expect(player(page)).toBeVisible();
  });
});

function named(name: string): HostileFile {
  const found = hostileFiles.find((file) => file.name === name);
  if (!found) throw new Error(`no such file: ${name}`);
  return found;
}
