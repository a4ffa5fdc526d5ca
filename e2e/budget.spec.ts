import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectLoaded } from "./kit/expect-loaded";
import {
  answerServer,
  choosePracticeAccount,
  confirmAndApply,
  expectStep,
  onward,
  passProof,
  press,
  reviewChanges,
  startSetup,
} from "./kit/wizard";

/** Gzipped, all scripts that a page's HTML names for a browser of today. */
const scriptBytesMax = 160_000;

// A setup is often done over a poor line beside the server; what grows unseen there is script.
test("no page of the way needs more than 160 kB of script", async ({ page }) => {
  test.slow();
  const { scripts, read } = collectScripts(page);
  await page.goto("/");
  await read();
  await startSetup(page);
  await read();
  await answerServer(page);
  await read();
  await choosePracticeAccount(page);
  for (const n of [3, 4, 5, 6]) {
    await expectStep(page, n);
    await read();
    await reviewChanges(page);
    await read();
    await confirmAndApply(page);
    await onward(page).click();
  }
  await expectStep(page, 7);
  await read();
  await passProof(page);
  await read();
  await press(page, "I have installed the files");
  await press(page, "Yes, delete the secrets here");
  await expect(page.getByText("The secrets are no longer here")).toBeVisible();
  await read();

  const bytes: Record<string, number> = {};
  for (const [path, named] of scripts) bytes[path] = await gzippedBytes(page, named);
  await test.info().attach("bytes of script by page", { body: JSON.stringify(bytes, null, 2) });
  const paths = Object.keys(bytes);
  expect(paths).toEqual(expect.arrayContaining(pagesOfTheWay));
  // A run may be over before its page is there. They all are one page, of which one is enough.
  expect(paths.filter((path) => path.endsWith("/progress"))).not.toEqual([]);
  expect(Object.entries(bytes).filter(([, sum]) => sum > scriptBytesMax)).toEqual([]);
});

const applying = ["iam-user", "certificate", "identity-pool", "organization-role"];

const pagesOfTheWay = [
  "/",
  ...["server", "account", ...applying, "proof", "delivery"].map((step) => `/setup/SESSION/${step}`),
  ...applying.map((step) => `/setup/SESSION/${step}/review`),
];

/**
 * Listens to every page that is loaded, and gives each path with the addresses of its scripts. A browser lets go of a
 * page's text when it goes on to the next: `read` waits until all that are there have been read.
 */
function collectScripts(page: Page) {
  const reading: Promise<void>[] = [];
  const scripts = new Map<string, Set<string>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "document" || response.status() !== 200) return;
    const path = new URL(response.url()).pathname.replace(/[0-9a-f-]{36}/, "SESSION");
    const note = (html: string) => {
      const known = scripts.get(path) ?? new Set();
      for (const source of scriptSources(html)) known.add(source);
      scripts.set(path, known);
    };
    // Pages that nobody waits for, as those of a run, may be gone before they are read.
    reading.push(response.text().then(note, () => undefined));
  });
  return {
    scripts,
    read: async () => {
      await expectLoaded(page);
      await Promise.all(reading);
    },
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
