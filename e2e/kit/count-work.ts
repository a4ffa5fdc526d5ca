import type { Page } from "@playwright/test";

/** What a person has to do for a whole setup: presses, and fields that are typed into. */
export interface Work {
  readonly clicks: number;
  readonly typed: number;
}

/** Counts from the next page on, in the session's storage of the page; then gives what was counted. */
export async function countWork(page: Page): Promise<() => Promise<Work>> {
  await page.addInitScript(() => {
    const count = (what: string) =>
      sessionStorage.setItem(what, String(Number(sessionStorage.getItem(what)) + 1));
    addEventListener("click", (event) => event.isTrusted && count("clicks"), { capture: true });
    addEventListener("input", () => count("typed"), { capture: true });
  });
  return async () => {
    const counted = await page.evaluate(() => ({ ...sessionStorage }));
    return { clicks: Number(counted["clicks"] ?? 0), typed: Number(counted["typed"] ?? 0) };
  };
}

/** As many as the way has, and not one more. */
export const clicksMax = 24;
