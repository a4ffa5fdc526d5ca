import { expect, type Page } from "@playwright/test";
import { expectScripted } from "./wizard";

/**
 * The fields, by their labels, are wrong, and it is said well: in the title, in a summary above the heading that has
 * the focus and links to each of them in the order of the page, and beside each of them in the same words.
 */
export async function expectErrors(page: Page, labels: readonly string[]): Promise<void> {
  await expect(page).toHaveTitle(/^Error: Step \d of 8: .+ - .+$/);
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  // Scripts that come later than the errors give the summary the focus once more.
  if (await page.evaluate(() => matchMedia("(scripting: enabled)").matches)) await expectScripted(page);
  await expect(summary.locator("xpath=following::h1")).toHaveCount(1);
  const links = summary.getByRole("link");
  await expect(links).toHaveCount(labels.length);
  const wrong = page.locator("[aria-invalid=true]");
  await expect(wrong).toHaveCount(labels.length);

  for (const [index, label] of labels.entries()) {
    const link = links.nth(index);
    const text = (await link.textContent()) ?? "";
    await link.click();
    const field = wrong.nth(index);
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleName(label);
    await expect(field).toHaveAccessibleDescription(new RegExp(`Error: ${literally(text)}`));
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
