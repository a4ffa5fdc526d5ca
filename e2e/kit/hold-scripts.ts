import type { Page } from "@playwright/test";

/** No script arrives at the page from now on, as over a poor line, until the function that this gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}
