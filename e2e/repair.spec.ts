import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./kit/expect-accessible";
import { openReplay } from "./kit/replay";
import {
  answerServer,
  choosePracticeAccount,
  expectStep,
  onward,
  passStep,
  press,
  pressable,
  startSetup,
} from "./kit/wizard";

/** The last event, however many there are. */
const lastEvent = 999_999_999;

// What is confirmed here is a document. Support must see the very one that the administrator saw.
test("the offered repair is shown from the session, alike in a replay, and mends the sign-in", async ({
  page,
  context,
}) => {
  test.slow();
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  for (const n of [3, 4, 5, 6]) await passStep(page, n);
  await press(page, "Run the proof");
  await expect(pressable(page, "Confirm and apply the repair")).toBeVisible({ timeout: 60_000 });
  const shown = await offer(page.getByRole("main")).innerText();
  expect(shown).toContain("iam:UpdateAssumeRolePolicy");
  expect(shown).toContain("ForAnyValue:StringLike");
  await expect(
    page.getByText(/^BlueRange would be refused as the test user was: \d+ of \d+ checks/),
  ).toBeVisible();
  const refused = page.getByRole("listitem").filter({ hasText: "The test user takes on the role" });
  await expect(refused.getByText("Refused", { exact: true })).toBeVisible();
  const rail = page.getByRole("navigation", { name: "Steps" });
  await expect(rail.getByText("completed, with a warning", { exact: true })).toBeVisible();
  await expectAccessible(page, "a proof with a repair to offer");

  await page.getByText("For support").click();
  const href = await page.getByRole("link", { name: "Replay this session" }).getAttribute("href");
  // It opens at the refusal; the offer stands at the end.
  const replay = await openReplay(context, `${href}#event=${lastEvent}`);
  await expect.poll(() => offer(replay.locator("[data-screen]")).innerText()).toBe(shown);
  await replay.close();

  await press(page, "Confirm and apply the repair");
  await expect(page.getByText("The trust policy is repaired.")).toBeVisible({ timeout: 60_000 });
  await expectStep(page, 7);
  // Nothing leads on before it is proven anew.
  await expect(onward(page)).toHaveCount(0);
  await expect(offer(page.getByRole("main"))).toHaveCount(0);
  await press(page, "Run the proof again");
  await expect(page.getByText(/^BlueRange will be let in: .+ all \d+ checks passed\.$/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(rail.getByText("completed, with a warning")).toHaveCount(0);
  await expect(pressable(page, "Continue")).toBeVisible();
  await expect(offer(page.getByRole("main"))).toHaveCount(0);
});

function offer(within: Locator): Locator {
  const heading = { name: "AWS refused the sign-in because of the condition on amr" };
  return within.locator("section").filter({ has: within.page().getByRole("heading", heading) });
}
