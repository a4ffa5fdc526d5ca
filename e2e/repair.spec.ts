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
  await expectAccessible(page, "a proof with a repair to offer");

  await page.getByText("For support").click();
  const href = await page.getByRole("link", { name: "Replay this session" }).getAttribute("href");
  const replay = await openReplay(context, href ?? "no way to the replay");
  await expect.poll(() => offer(replay.locator("[data-screen]")).innerText()).toBe(shown);
  await replay.close();

  await press(page, "Confirm and apply the repair");
  // The page of the proof has a way onward as well.
  await expectStep(page, 6);
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await onward(page).click();
  await expectStep(page, 7);
  await expect(offer(page.getByRole("main"))).toHaveCount(0);
  await press(page, "Run the proof again");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await expect(offer(page.getByRole("main"))).toHaveCount(0);
});

function offer(within: Locator): Locator {
  const heading = { name: "AWS refused the sign-in because of the condition on amr" };
  return within.locator("section").filter({ has: within.page().getByRole("heading", heading) });
}
