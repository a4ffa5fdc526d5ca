import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { chooseFile, player } from "./kit/replay";
import { readSessionFile } from "./kit/session-file";
import { watchPage } from "./kit/watch-page";
import { answerServer, startSetup } from "./kit/wizard";

// Support keeps the page on a disk, on a machine that may have neither the product nor a network.
test("a session file is replayed by a page from the disk, without any server", async ({
  page,
  browser,
}, testInfo) => {
  await startSetup(page);
  await answerServer(page);
  const session = await readSessionFile(page);
  const masked = await readSessionFile(page, "?mask=1");
  await page.getByText("For support").click();
  const viewer = page.getByRole("link", { name: "Take the replay page with you" });
  const answer = await page.request.get((await viewer.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toBe('attachment; filename="bluerange-replay.html"');
  const path = testInfo.outputPath("bluerange-replay.html");
  writeFileSync(path, await answer.body());

  const alone = await browser.newContext({ offline: true });
  const replay = await alone.newPage();
  const faults = await watchPage(replay, "file://");
  const requests: string[] = [];
  replay.on("request", (request) => requests.push(request.url()));
  const address = pathToFileURL(path).href;
  await replay.goto(address);
  await expectAccessible(replay, "the page from the disk without a file");
  await chooseFile(replay, session);

  await expect(player(replay).getByText("Event 2 of 2")).toBeVisible();
  await expect(replay.getByText("Unchanged since it was saved.")).toBeVisible();
  await expect(replay.getByRole("heading", { name: "What this session shows" })).toBeVisible();
  await replay.keyboard.press("k");
  await expect(player(replay).getByText("Event 1 of 2")).toBeVisible();
  await expect(replay.locator("[data-screen]").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(replay).toHaveURL(`${address}#event=1`);
  await expectAccessible(replay, "the page from the disk with a session");

  await test.step("two moments, and two files, are compared", async () => {
    await replay.getByRole("button", { name: "Compare with…" }).click();
    await expect(replay.getByRole("spinbutton", { name: "The other event" })).toHaveValue("2");
    const answers = replay.getByRole("table", { name: "Answers" });
    const url = answers.getByRole("row", { name: /External URL.* only in: Event 2/ });
    await expect(url.getByRole("cell")).toHaveText([/not there/, /https:\/\//]);
    await expect(replay).toHaveURL(`${address}#event=1&compare=1&with=2`);
    await replay.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(replay, "a comparison on a small screen");
    expect(await replay.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await replay.getByRole("radio", { name: "another session file" }).check();
    await chooseFile(replay, session, "The other session file");
    await expect(replay.getByText("No differences.")).toBeVisible();
    await replay.getByRole("button", { name: "Close the comparison" }).click();
    await expect(replay.getByRole("button", { name: "Compare with…" })).toBeFocused();
  });

  await test.step("a masked file says that it is, and with what it was made", async () => {
    await replay.getByRole("button", { name: "Open another file" }).click();
    await chooseFile(replay, masked);
    await expect(replay.getByText(/for host-1\.example, 2 events\. .* It was saved masked/)).toBeVisible();
    const about = replay.getByRole("region", { name: "About this session" });
    await expect(about).toContainText(/Systemlinux [\d.]+ \w+AWS SDK3\.\d+\.\d+/);
    await expect(about).not.toContainText("Saved with");
  });

  expect(requests).toEqual([address]);
  expect(faults).toEqual([]);
  await alone.close();
});
