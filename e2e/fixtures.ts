import { test as base, expect } from "@playwright/test";
import { type LookAlike, lookAlikeAt } from "./kit/look-alike";
import { type Product, startProduct } from "./kit/product";
import { signIn } from "./kit/sign-in";
import { watchPage } from "./kit/watch-page";

export { expect };

type SignedInState = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

interface TestFixtures {
  /** Console errors that belong to what the test does, for example the 404 of a page that is missing on purpose. */
  readonly expectedFaults: readonly RegExp[];
  /** Skips the test where AWS_ENDPOINT_URL names no look-alike. Empty at the start of every test. */
  readonly lookAlike: LookAlike;
}

interface WorkerFixtures {
  /** One server per worker: a test may kill it, and starts it again. */
  readonly product: Product;
  readonly signedIn: SignedInState;
}

/** The test function of all specs: pages are signed in, and fail the test on any fault that people would not see. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  signedIn: [
    async ({ browser, product }, use) => {
      const context = await browser.newContext();
      await signIn(context, product);
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],

  baseURL: ({ product }, use) => use(product.origin),
  storageState: ({ signedIn }, use) => use(signedIn),
  expectedFaults: [[], { option: true }],

  page: async ({ page, product, expectedFaults }, use, testInfo) => {
    const faults = await watchPage(page, product.origin);
    await use(page);
    // An answer that is still being read on its way is of no use to anybody now.
    if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach("what the server printed", { body: product.output, contentType: "text/plain" });
    }
    expect(faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)))).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern.
  lookAlike: async ({}, use) => {
    const endpoint = process.env.AWS_ENDPOINT_URL;
    base.skip(!endpoint, "AWS_ENDPOINT_URL names no AWS look-alike");
    const lookAlike = lookAlikeAt(endpoint ?? "");
    await lookAlike.reset();
    await use(lookAlike);
    await lookAlike.endFaults();
  },
});
