import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

/** The replay of session files, in the words that stand on its page. */
export async function openReplay(context: BrowserContext, path = "/replay"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

export async function chooseFile(
  page: Page,
  content: string | Uint8Array,
  label = "Choose a session file",
): Promise<void> {
  const file = { name: "session.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(content) };
  await page.getByLabel(label).setInputFiles(file);
}

/** Drops files on the page as a mouse would: what is let fall anywhere but on a field. */
export async function dropFiles(page: Page, contents: readonly string[]): Promise<void> {
  await page.evaluate((texts) => {
    const dataTransfer = new DataTransfer();
    for (const text of texts) dataTransfer.items.add(new File([text], "session.jsonl"));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, contents);
}

export function player(page: Page): Locator {
  return page.getByRole("region", { name: "Player" });
}

/** By the keys for the next and the previous event alone. */
export async function goToEvent(page: Page, event: number): Promise<void> {
  const from = await currentEvent(page);
  // One action: a trace would take down the whole page at every single press.
  await page.keyboard.type((event > from ? "j" : "k").repeat(Math.abs(event - from)));
  await expect(player(page).getByText(new RegExp(`^Event ${event} of`))).toBeVisible();
}

/** The number of the event that is shown. */
export async function currentEvent(page: Page): Promise<number> {
  const text = await player(page)
    .getByText(/^Event \d+ of \d+/)
    .innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

/** Requests from now on. What the page is made of may still come; nothing of the session may go anywhere. */
export function watchRequests(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url());
    // The browser asks for the icon of the tab whenever the address changes.
    if (protocol.startsWith("http") && !/^\/(_next\/static\/|icon\.svg$|favicon\.ico$)/.test(pathname))
      requests.push(`${request.method()} ${pathname}`);
  });
  return requests;
}
