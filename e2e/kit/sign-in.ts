import { type BrowserContext, expect } from "@playwright/test";
import type { Product } from "./product";

/** The link works once; what it leaves is a cookie, which every page of this context has. */
export async function signIn(context: BrowserContext, product: Product): Promise<void> {
  const page = await context.newPage();
  await page.goto(product.link);
  await expect(page.getByRole("heading", { level: 1, name: "AWS IoT setup for BlueRange" })).toBeVisible();
  await page.close();
}
