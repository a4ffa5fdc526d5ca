import { expect, type Locator, type Page } from "@playwright/test";
import { expectLoaded } from "./expect-loaded";

const fieldsMax = 4;
const hintLengthMax = 99;

/** What every page of the wizard has: its place in the title and the rail, the way back, one heading, one main button. */
export async function expectGoodPage(page: Page, n: number): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(`^Step ${n} of 8: .+ - AWS IoT setup for BlueRange$`));
  // The rest of the page, and the style sheet, without which nothing has its place and its colour.
  await expectLoaded(page);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveCount(1);
  const back = page.getByRole("link", { name: "Back", exact: true });
  await expect(
    back.locator("xpath=following-sibling::*[1]").getByRole("heading", { level: 1 }),
  ).toBeVisible();
  await expectRail(page, n);
  expect(await mainButtons(page), "buttons that look like the main one").toHaveLength(1);
}

/** A page that asks: few questions, short hints, and the button in line with them. */
export async function expectGoodQuestions(page: Page, n: number): Promise<void> {
  await expectGoodPage(page, n);
  const main = page.getByRole("main");
  const submit = main.locator("button[type=submit]").first();
  await expect(submit).toHaveText(/^(Continue|Review changes)$/);
  expect(await leftOf(submit)).toBe(await leftOf(page.getByRole("heading", { level: 1 })));

  // The account is one question; its keys belong to it.
  const asked = main.locator("form :is(input:not([type=radio]), fieldset)").filter({ visible: true });
  if (n !== 2) expect(await asked.count()).toBeLessThanOrEqual(fieldsMax);
  await expect(main.locator("[required]")).toHaveCount(0);
  await expect(main.locator(":is(label, legend)").getByText(/\*$/)).toHaveCount(0);
  const hints = main.locator("[id$=-hint]");
  await expect(hints.getByRole("link")).toHaveCount(0);
  for (const hint of await hints.allTextContents())
    expect(hint.length, hint).toBeLessThanOrEqual(hintLengthMax);
}

/** Where one is, in words: what is done leads back, and behind what is open nothing leads anywhere. */
async function expectRail(page: Page, n: number): Promise<void> {
  const steps = page.getByRole("navigation", { name: "Steps" }).getByRole("listitem");
  await expect(steps).toHaveCount(8);
  await expect(page.locator("[aria-current=step]")).toHaveCount(1);
  await expect(steps.nth(n - 1)).toHaveAttribute("aria-current", "step");
  let opens = true;
  for (const [index, text] of (await steps.allTextContents()).entries()) {
    const isHere = index + 1 === n;
    const isDone = text.includes("(completed");
    expect(isHere || isDone || text.endsWith("(not started)"), text).toBe(true);
    await expect(steps.nth(index).getByRole("link")).toHaveCount(opens && !isHere ? 1 : 0);
    opens &&= isDone;
  }
}

/** Only the main button is filled; all others are an outline or a text. */
function mainButtons(page: Page): Promise<readonly string[]> {
  return page.getByRole("main").evaluate((main) => {
    const isFilled = (element: Element) => !/^rgba\(.*, 0\)$/.test(getComputedStyle(element).backgroundColor);
    return [...main.querySelectorAll("a, button")]
      .filter((element) => element.checkVisibility() && !element.closest("dialog") && isFilled(element))
      .map((element) => element.textContent);
  });
}

async function leftOf(element: Locator): Promise<number> {
  return Math.round((await element.boundingBox())?.x ?? Number.NaN);
}
