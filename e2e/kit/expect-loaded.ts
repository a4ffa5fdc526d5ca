import type { Page } from "@playwright/test";

/**
 * The document has all that it is made of, its style sheet above all. The document itself is asked: a press that leads
 * to a download makes Playwright wait for a "load" that never comes.
 */
export async function expectLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === "complete");
}
