import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { downloadArchive } from "./kit/downloads";
import { expectAccessible } from "./kit/expect-accessible";
import { heldMs, type LookAlike, operator } from "./kit/look-alike";
import { startProduct } from "./kit/product";
import { chooseFile, currentEvent, goToEvent, openReplay, watchRequests } from "./kit/replay";
import { lookAtScreen, replayedScreen, type SeenScreen } from "./kit/screens";
import { readSessionFile } from "./kit/session-file";
import { signIn } from "./kit/sign-in";
import { watchPage } from "./kit/watch-page";
import {
  answerServer,
  confirmAndApply,
  expectScripted,
  expectStep,
  onward,
  press,
  pressable,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

/** Somebody who sets up, and takes down what is on the screen. */
interface Walk {
  readonly page: Page;
  readonly lookAlike: LookAlike;
  look(what: string, how?: { readonly on?: Page; readonly after?: number }): Promise<void>;
}

// Support has nothing but the file. What it shows must be what the administrator saw, or it leads to a wrong advice.
test("a setup that failed three times is replayed by keyboard alone on another server, screen by screen as it was", async ({
  page,
  lookAlike,
  browser,
}) => {
  test.slow();
  const seen: SeenScreen[] = [];
  const look: Walk["look"] = async (what, { on = page, after = 0 } = {}) =>
    void seen.push(await lookAtScreen(on, what, after));
  const walk: Walk = { page, lookAlike, look };

  await test.step("the account, and a user that fails twice", () => connect(walk).then(() => makeUser(walk)));
  await test.step("a certificate that fails once", () => makeCertificate(walk));
  await test.step("an identity pool that is stopped, and a role", () => makePoolAndRole(walk));
  await test.step("proof and files", () => proveAndInstall(walk));
  await test.step("a second look", () => checkAgain(walk));
  await test.step("the way back", () => undoAll(walk));
  const file = await readSessionFile(page);

  const server = await startProduct();
  const fresh = await browser.newContext({ baseURL: server.origin });
  try {
    await signIn(fresh, server);
    await expectReplay(fresh, server.origin, file, seen);
  } finally {
    await fresh.close();
    await server.remove();
  }
});

/** Whoever has nothing but the file stands at the first problem, and finds every screen as it was seen. */
async function expectReplay(
  fresh: BrowserContext,
  origin: string,
  file: string,
  seen: readonly SeenScreen[],
): Promise<void> {
  const replay = await openReplay(fresh);
  const faults = await watchPage(replay, origin);
  const requests = watchRequests(replay);
  await chooseFile(replay, file);

  await test.step("it opens at the first problem", async () => {
    await expect(replay.getByText("Replay: nothing is sent to AWS")).toBeVisible();
    expect(await currentEvent(replay)).toBe(
      seen.find(({ what }) => what === "the plan that could not be made")?.event,
    );
    await expectAccessible(replay, "a replay at a problem");
  });
  await test.step("every screen is as it was", async () => {
    for (const { what, tree, event } of seen) {
      await goToEvent(replay, event);
      expect.soft(await replayedScreen(replay), what).toBe(tree);
    }
  });
  await test.step("a link leads to the same event", async () => {
    const link = await replay.getByRole("link", { name: "Link to this event" }).getAttribute("href");
    const other = await openReplay(fresh, `/replay${link}`);
    await chooseFile(other, file);
    expect(await currentEvent(other)).toBe(await currentEvent(replay));
  });
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
}

async function connect({ page, look }: Walk): Promise<void> {
  await startSetup(page);
  await look("the first questions");
  await answerServer(page);
  await enterKeys(page);
  // No event leads to this form but the one that sends it.
  await look("the form of the account", { after: 1 });
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await look("the account that AWS names");
  await onward(page).click();
  await expectStep(page, 3);
}

async function makeUser({ page, lookAlike, look }: Walk): Promise<void> {
  await look("the form of the IAM user");
  await refuse(lookAlike, "iam:GetUser");
  await press(page, "Review changes");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look("the plan that could not be made");
  await lookAlike.endFaults();
  await reviewChanges(page);
  await look("the plan of the IAM user");
  await refuse(lookAlike, "iam:CreateUser");
  await press(page, "Confirm and apply");
  await expect(pressable(page, "Try again")).toBeVisible();
  await look("the user that could not be made");
  await lookAlike.endFaults();
  await refuse(lookAlike, "iam:GetUser");
  await press(page, "Try again");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look("another try that could not be planned");
  await lookAlike.endFaults();
  await press(page, "Try again");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the IAM user that is done");
  await refuse(lookAlike, "iam:GetUser");
  await press(page, "Check again against AWS");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look("a step that is done and could not be looked at");
  await lookAlike.endFaults();
  await onward(page).click();
  await expectStep(page, 4);
}

async function makeCertificate({ page, lookAlike, look }: Walk): Promise<void> {
  await look("the form of the certificate");
  await refuse(lookAlike, "iot:CreatePolicy");
  await reviewChanges(page);
  await look("the plan of the certificate");
  await press(page, "Confirm and apply");
  await expect(pressable(page, "Try again")).toBeVisible();
  await look("the policy that could not be made");
  await lookAlike.endFaults();
  await press(page, "Try again");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the certificate that is done");
  await onward(page).click();
  await expectStep(page, 5);
}

async function makePoolAndRole({ page, lookAlike, look }: Walk): Promise<void> {
  await look("the form of the identity pool");
  await reviewChanges(page);
  await look("the plan of the identity pool");
  await lookAlike.addFault({ action: "cognito-identity:CreateIdentityPool", mode: "delay", ms: heldMs });
  await press(page, "Confirm and apply");
  await expect(page.getByText("Running", { exact: true })).toBeVisible();
  await look("the pool that is being made");
  await press(page, "Stop after this call");
  await expect(page.getByText("Stopping after this call.")).toBeVisible();
  await look("a run that is asked to stop");
  await expect(pressable(page, "Continue from here")).toBeVisible();
  await look("a run that was stopped");
  await press(page, "Continue from here");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the identity pool that is done");
  await onward(page).click();
  await expectStep(page, 6);
  await look("the form of the role");
  await reviewChanges(page);
  await look("the plan of the role");
  await confirmAndApply(page);
  await look("the role that is done");
  await onward(page).click();
  await expectStep(page, 7);
}

async function proveAndInstall({ page, look }: Walk): Promise<void> {
  await press(page, "Run the proof");
  await expect(onward(page)).toBeVisible({ timeout: 60_000 });
  await look("the proof that passed");
  await onward(page).click();
  await expectStep(page, 8);
  await downloadArchive(page);
  await look("the files");
  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  await look("the files that are installed");
}

async function checkAgain({ page, lookAlike, look }: Walk): Promise<void> {
  await press(page, "Check the account again");
  await press(page, "Enter the AWS keys");
  await enterKeys(page);
  // A right that is missing would break nothing off: what it is for would be shown as not known.
  const action = "cognito-identity:ListIdentityPools";
  await lookAlike.addFault({ action, mode: "error", code: "InvalidParameterException", times: -1 });
  // Else the press leads to a new page, which has not heard how far the look had come.
  await expectScripted(page);
  await press(page, "Check now");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByText("Checked so far: IAM user, Certificate")).toBeVisible();
  await look("a second look that broke off");
  await lookAlike.endFaults();
  await enterKeys(page);
  // Somebody else at the same page sees how far it is, without a button that is busy.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await lookAlike.addFault({ action: "iot:DescribeCertificate", mode: "delay", ms: heldMs });
  await press(page, "Check now");
  await expect(other.getByText("Checked so far: IAM user")).toBeVisible();
  await look("a second look under way", { on: other });
  await other.close();
  await expect(page.getByRole("heading", { name: "Last check" })).toBeVisible({ timeout: 60_000 });
  await look("the answer of a second look");
}

async function undoAll({ page, lookAlike, look }: Walk): Promise<void> {
  await press(page, "Back");
  await press(page, "Undo this setup");
  await press(page, "Enter the AWS keys");
  await enterKeys(page);
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "Connected" })).toBeVisible();
  await look("the account once more");
  await page.goto(page.url().replace(/account.*/, "undo"));
  await refuse(lookAlike, "iam:ListAccessKeys");
  await press(page, "Review what would be undone");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look("an undo that could not be planned");
  await lookAlike.endFaults();
  await press(page, "Review what would be undone");
  const accountId = page.getByLabel("Type the account ID to confirm");
  await expect(accountId).toBeVisible();
  await look("the plan of the undo");
  await accountId.fill("123456789012");
  await press(page, "Confirm and undo");
  await expect(page.getByText("AWS shows nothing of it any more.")).toBeVisible({ timeout: 90_000 });
  await look("a setup that is undone");
}

async function enterKeys(page: Page): Promise<void> {
  await page.getByLabel("Access key ID").fill(operator.accessKeyId);
  await page.getByLabel("Secret access key").fill(operator.secretAccessKey);
}

function refuse(lookAlike: LookAlike, action: string): Promise<void> {
  return lookAlike.addFault({ action, mode: "error", code: "AccessDenied", message: "no", times: -1 });
}
