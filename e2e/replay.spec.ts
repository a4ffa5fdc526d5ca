import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { readSessionFile } from "./kit/session-file";
import { watchPage } from "./kit/watch-page";
import {
  answerServer,
  chooseAwsAccount,
  expectStep,
  onward,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

const operator = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" };

/** A page of the live wizard as somebody saw it, and the number of the event after which a replay must show the same. */
interface Seen {
  readonly what: string;
  readonly tree: string;
  readonly event: number;
}

// Support has nothing but the file. What it shows must be what the administrator saw, or it leads to a wrong advice.
test("a setup that failed three times is replayed by keyboard alone, screen by screen as it was", async ({
  page,
  lookAlike,
  browser,
  product,
  signedIn,
}) => {
  test.slow();
  const seen: Seen[] = [];
  const look = async (what: string) => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Without its style sheet a page has its words in other places.
    await page.waitForLoadState("load");
    seen.push({ what, tree: await treeOf(page, "main"), event: (await eventsOf(page)).length });
  };
  const refuse = (action: string) =>
    lookAlike.addFault({ action, mode: "error", code: "AccessDenied", message: "no", times: -1 });

  await startSetup(page);
  await look("the first questions");
  await answerServer(page);
  await chooseAwsAccount(page, operator);
  await look("the form of the IAM user");
  await refuse("iam:GetUser");
  await press(page, "Review changes");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look("the plan that could not be made");
  await lookAlike.endFaults();
  await reviewChanges(page);
  await look("the plan of the IAM user");
  await refuse("iam:CreateUser");
  await press(page, "Confirm and apply");
  await expect(pressable(page, "Try again")).toBeVisible();
  await look("the user that could not be made");
  await lookAlike.endFaults();
  await press(page, "Try again");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the IAM user that is done");
  await onward(page).click();
  await expectStep(page, 4);
  await look("the form of the certificate");
  await refuse("iot:CreatePolicy");
  await reviewChanges(page);
  await look("the plan of the certificate");
  await press(page, "Confirm and apply");
  await expect(pressable(page, "Try again")).toBeVisible();
  await look("the policy that could not be made");
  await lookAlike.endFaults();
  await press(page, "Try again");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the certificate that is done");

  const file = await readSessionFile(page);
  const fresh = await browser.newContext({ storageState: signedIn, baseURL: product.origin });
  const replay = await openReplay(fresh);
  const faults = await watchPage(replay, product.origin);
  const requests = watchRequests(replay);
  await choose(replay, file);

  await test.step("it opens at the first problem", async () => {
    const [, n] = await position(replay);
    expect(n).toBe(seen.find(({ what }) => what === "the plan that could not be made")?.event);
    await expect(replay.getByText("Replay: nothing is sent to AWS")).toBeVisible();
    await expectAccessible(replay, "a replay at a problem");
  });
  await test.step("every screen is as it was", async () => {
    for (const { what, tree, event } of seen) {
      await goTo(replay, event);
      expect(await treeOf(replay, "[data-screen]"), what).toBe(tree);
    }
  });
  await test.step("a link leads to the same event", async () => {
    const link = await replay.getByRole("link", { name: "Link to this event" }).getAttribute("href");
    const other = await openReplay(fresh, `/replay${link}`);
    await choose(other, file);
    expect((await position(other))[1]).toBe((await position(replay))[1]);
  });
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
  await fresh.close();
});

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
  await choose(page, "name,age\nAda,36\n");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page, "a file that is no session");
  await expect(page.getByLabel("Choose a session file")).toBeEnabled();
});

async function openReplay(context: BrowserContext, path = "/replay"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  return page;
}

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: "session.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(text) };
  await page.getByLabel("Choose a session file").setInputFiles(file);
}

function player(page: Page): Locator {
  return page.getByRole("region", { name: "Player" });
}

/** By the keys for the next and the previous event alone. */
async function goTo(page: Page, event: number): Promise<void> {
  const [, from] = await position(page);
  for (let n = from; n !== event; n += Math.sign(event - n)) await page.keyboard.press(event > n ? "j" : "k");
  await expect(player(page).getByText(new RegExp(`^Event ${event} of`))).toBeVisible();
}

/** The text of the player, and the number of the event in it. */
async function position(page: Page): Promise<readonly [string, number]> {
  const text = await player(page)
    .getByText(/^Event \d+ of \d+/)
    .innerText();
  return [text, Number(/\d+/.exec(text)?.[0])];
}

/** Requests from now on. What the page is made of may still come; nothing of the session may go anywhere. */
function watchRequests(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url());
    // The browser asks for the icon of the tab whenever the address changes.
    if (protocol.startsWith("http") && !/^\/(_next\/static\/|icon\.svg$)/.test(pathname))
      requests.push(`${request.method()} ${pathname}`);
  });
  return requests;
}

/** Events of the session so far, without the header and the seals of its file. */
async function eventsOf(page: Page): Promise<readonly string[]> {
  const lines = (await readSessionFile(page)).trim().split("\n");
  return lines.filter((line) => /"type":"/.test(line) && /"seq":/.test(line));
}

/**
 * What a screen reader finds. A replay leaves out where links lead and that nothing can be pressed; a file masks the
 * ids of keys.
 */
async function treeOf(page: Page, selector: string): Promise<string> {
  const tree = await page.locator(selector).ariaSnapshot();
  const lines = tree.split("\n").filter((line) => !/^\s*- \/url:/.test(line));
  const inner = lines[0] === "- main:" ? lines.slice(1).map((line) => line.slice(2)) : lines;
  return (
    inner
      .join("\n")
      .replaceAll(/ \[(disabled|active)\]/g, "")
      // A text that begins with * stands in quotes.
      .replaceAll(/A[KS]IA[A-Z0-9]{12,}|"?\*{8,}\w{4}"?/g, "KEY-ID")
  );
}
