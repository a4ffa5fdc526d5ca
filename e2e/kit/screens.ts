import { expect, type Page } from "@playwright/test";
import { expectLoaded } from "./expect-loaded";
import { readSessionFile } from "./session-file";

/** A page of the live wizard as somebody saw it, and the number of the event at which a replay must show the same. */
export interface SeenScreen {
  readonly what: string;
  readonly tree: string;
  readonly event: number;
}

/** A page is behind the session's events for a moment; a run that goes on moves both. */
const settleMs = 300;

/**
 * Takes down what the page shows, once page and session agree. A replay shows it so many events later: 0, where an
 * event led to it.
 */
export async function lookAtScreen(page: Page, what: string, after: number): Promise<SeenScreen> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Without its style sheet a page has its words in other places.
  await expectLoaded(page);
  // A press that is on its way shows what no event tells.
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  let before = "";
  for (;;) {
    await leaveOutFindings(page);
    const event = await countAll(page);
    const tree = await treeOf(page, "main");
    const now = `${event} ${tree}`;
    if (now === before) return { what, tree, event: event + after };
    before = now;
    await page.waitForTimeout(settleMs);
  }
}

/** The same of a replay, which has a screen of the wizard in the middle of its own page. */
export const replayedScreen = (page: Page): Promise<string> => treeOf(page, "[data-screen]");

/** What the session shows stands in a replay beside every screen, so it is on none. */
async function leaveOutFindings(page: Page): Promise<void> {
  const findings = page.locator("main section").filter({
    has: page.getByRole("heading", { name: "What this session shows" }),
  });
  for (const card of await findings.all())
    await card.evaluate((box) => box.setAttribute("aria-hidden", "true"));
}

/** Events of the session so far, without the header and the seals of its file. */
async function countAll(page: Page): Promise<number> {
  const lines = (await readSessionFile(page)).trim().split("\n");
  return lines.filter((line) => /"type":"/.test(line) && /"seq":/.test(line)).length;
}

/** What a screen reader finds in the steps and on the screen. */
async function treeOf(page: Page, screen: string): Promise<string> {
  const rail = await page.getByRole("navigation", { name: "Steps" }).ariaSnapshot();
  const lines = (await page.locator(screen).ariaSnapshot()).split("\n");
  const inner = lines[0] === "- main:" ? lines.slice(1).map((line) => line.slice(2)) : lines;
  return [rail, ...inner].join("\n").split("\n").flatMap(told).join("\n");
}

/**
 * A replay leaves out where links lead and that nothing can be pressed. A session file has no secrets, masks the ids
 * of keys, and does not name the session of its server.
 */
function told(line: string): readonly string[] {
  if (/^\s*- \/url:/.test(line)) return [];
  const shown = line
    .replaceAll(/ \[(disabled|active)\]/g, "")
    .replace(/(textbox "(Access key ID|Secret access key|Session token)[^"]*").*/, "$1")
    // A text that begins with * stands in quotes.
    .replaceAll(/A[KS]IA[A-Z0-9]{12,}|["']?\*{8,}\w{4}["']?/g, "KEY-ID")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|not in a session file$/g, "REFERENCE");
  return [shown];
}
