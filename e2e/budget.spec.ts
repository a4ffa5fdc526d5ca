import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { downloadArchive } from "./kit/downloads";
import {
  answerServer,
  chooseAwsAccount,
  choosePracticeAccount,
  press,
  startSetup,
  walkToDelivery,
} from "./kit/wizard";

/** Gzipped, all scripts that a page's HTML names for a browser of today. */
const scriptBytesMax = 160_000;

// A setup is often done over a poor line beside the server; what grows unseen there is script.
test("no page of the way needs more than 160 kB of script", async ({ page }) => {
  test.slow();
  const scriptsByPage = collectScripts(page);
  await startSetup(page);
  await answerServer(page);
  await choosePracticeAccount(page);
  await walkToDelivery(page);
  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();

  const bytes: Record<string, number> = {};
  for (const [path, scripts] of await scriptsByPage()) bytes[path] = await gzippedBytes(page, scripts);
  await test.info().attach("bytes of script by page", { body: JSON.stringify(bytes, null, 2) });
  expect(Object.keys(bytes)).toEqual(expect.arrayContaining(pagesOfTheWay));
  expect(Object.entries(bytes).filter(([, sum]) => sum > scriptBytesMax)).toEqual([]);
});

test("three typed values and at most 24 clicks lead to the files", async ({ page, lookAlike }) => {
  test.slow();
  await countWork(page);
  await startSetup(page);
  await answerServer(page);
  await chooseAwsAccount(page, {
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG",
  });
  await walkToDelivery(page);
  expect(Object.keys(await downloadArchive(page))).toHaveLength(4);
  const work = await page.evaluate(() => ({ ...sessionStorage }));
  expect(Number(work["clicks"])).toBeLessThanOrEqual(24);
  expect(Number(work["typed"])).toBe(3);
  expect((await lookAlike.calls()).length).toBeGreaterThan(0);
});

/** Counts presses, and fields that were typed into, in the session's storage of the page. */
function countWork(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const count = (what: string) =>
      sessionStorage.setItem(what, String(Number(sessionStorage.getItem(what)) + 1));
    addEventListener("click", (event) => event.isTrusted && count("clicks"), { capture: true });
    addEventListener("input", () => count("typed"), { capture: true });
  });
}

const applying = ["iam-user", "certificate", "identity-pool", "organization-role"];

const pagesOfTheWay = [
  "/",
  ...["server", "account", ...applying, "proof", "delivery"].map((step) => `/setup/SESSION/${step}`),
  ...applying.flatMap((step) => [`/setup/SESSION/${step}/review`, `/setup/SESSION/${step}/progress`]),
  "/setup/SESSION/proof/progress",
];

/** Listens to every page that is loaded; then gives each path with the addresses of its scripts. */
function collectScripts(page: Page): () => Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reading: Promise<void>[] = [];
  const scripts = new Map<string, Set<string>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "document" || response.status() !== 200) return;
    const path = new URL(response.url()).pathname.replace(/[0-9a-f-]{36}/, "SESSION");
    const known = scripts.get(path) ?? new Set();
    scripts.set(path, known);
    const read = async () => {
      for (const source of scriptSources(await response.text())) known.add(source);
    };
    reading.push(read());
  });
  return async () => {
    await Promise.all(reading);
    return scripts;
  };
}

function scriptSources(html: string): readonly string[] {
  const tags = html.match(/<script\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => (/\bnomodule\b/i.test(tag) ? [] : (/\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])));
}

async function gzippedBytes(page: Page, sources: ReadonlySet<string>): Promise<number> {
  let sum = 0;
  for (const source of sources) {
    const answer = await page.request.get(source);
    expect(answer.status(), source).toBe(200);
    // As the server compresses it on the way.
    sum += gzipSync(await answer.body(), { level: 6 }).length;
  }
  return sum;
}
