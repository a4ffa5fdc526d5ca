import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { startProduct } from "./kit/product";
import { signIn } from "./kit/sign-in";
import { answerServer, press, startSetup } from "./kit/wizard";

// Whoever goes back to an older version of this program must not stand before a fault page with all their setups.
test("a setup that can't be read is named as such, keeps nobody from the others, and can be deleted", async ({
  browser,
}) => {
  const product = await startProduct();
  const context = await browser.newContext({ baseURL: product.origin });
  try {
    await signIn(context, product);
    const page = await context.newPage();
    await startSetup(page);
    await answerServer(page, "https://of-now.example.test");
    await startSetup(page);
    await answerServer(page, "https://of-later.example.test");
    const address = page.url();
    await product.kill();
    const file = join(product.dataDir, "sessions.db");
    // The lock goes with the last of the processes that were killed.
    await expect(async () => writeAsNewerVersion(file, address.split("/")[4] ?? "")).toPass();
    await product.start();

    await test.step("its address shows a fault with a way on, and nothing of the fault itself", async () => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(500);
      expect(await page.content()).not.toMatch(/moon\.landed|UnreadableSession|session-store/);
      await expect(page.getByRole("heading", { name: "Something went wrong here" })).toBeVisible();
      await expect(page.getByText(/^\d{5,}/)).toBeVisible();
      await expectAccessible(page, "a fault");
    });
    await press(page, "Go to the start page");
    const rows = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText("of-now.example.test");
    const unreadable = rows.filter({ hasText: "A setup that can't be read" });
    await expectAccessible(page, "the start page with a setup that can't be read");
    await unreadable.getByRole("button", { name: "Delete" }).click();
    await press(page, "Delete session");
    await expect(rows).toHaveCount(1);
    await rows.getByRole("link", { name: "Continue where you left off" }).click();
    await expect(page).toHaveTitle(/^Step 2 of 8/);
  } finally {
    await context.close();
    await product.remove();
  }
});

/** Its newest event becomes one that this version has never heard of. In a process of its own, which leaves no lock. */
function writeAsNewerVersion(file: string, sessionId: string): void {
  const event = '{"seq":2,"at":"2030-01-01T00:00:00.000Z","type":"moon.landed"}';
  const statement = `update events set event = '${event}' where session_id = '${sessionId}' and seq = 2`;
  execFileSync(process.execPath, ["-e", script, file, statement]);
}

const script = `
  const database = new (require("libsql"))(process.argv[1]);
  database.exec(process.argv[2]);
  database.close();
`;
