import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectLoaded } from "./expect-loaded";

/** The page as it stands has no finding of axe, in WCAG 2.2 AA and in best practice. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // Without its style sheet every target would be too small.
  await expectLoaded(page);
  // A page that fades in would be measured with half its contrast. Some of it may be called off meanwhile.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
  expect(findings, `axe: ${state}`).toEqual([]);
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
