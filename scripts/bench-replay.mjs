/**
 * `npm run bench:replay`: how big session files are, and how long the replay takes with them in Chromium. Prints
 * numbers beside their goals; it needs a built product (`npm run build`) and some quiet on the machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { longSession } from "../e2e/bench/long-session.ts";
import { measureReplay } from "../e2e/bench/measure-replay.ts";
import { startProduct } from "../e2e/kit/product.ts";
import { sessionFile } from "../lib/delivery/session-file.ts";
import { versions } from "../lib/runtime/versions.ts";
import { ensureBrowser } from "./find-browser.mjs";

const lengths = [10_000, 100_000, 200_000];
const openGoalMs = { 10000: 300, 100000: 1_500 };
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), "bench-replay-"));
const executablePath = ensureBrowser();
const product = await startProduct();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage({ baseURL: product.origin });
  await page.goto(product.link);
  await page.getByRole("heading", { level: 1, name: "AWS IoT setup for BlueRange" }).waitFor();
  for (const length of lengths) await measure(page, length);
} finally {
  await browser.close();
  await product.remove();
  rmSync(folder, { recursive: true });
}

async function measure(page, length) {
  const file = await write(length);
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await measureReplay(page, file, length));
  // The best round is the one that the machine disturbed least.
  const best = (name) => Math.min(...all.map((measured) => measured[name]));
  print(`${length} events: open`, best("openMs"), "ms", openGoalMs[length]);
  print("  longest task while opening", best("longestTaskMs"), "ms");
  print("  seek, median", best("seekP50Ms"), "ms");
  print("  seek, 95 of 100", best("seekP95Ms"), "ms", 50);
  print("  key, 95 of 100", best("keyP95Ms"), "ms", 50);
  print("  elements in the document", best("elements"), "", 2_000);
  print("  heap", best("heapMb"), "MB", 250);
}

/** As the server would write it, to the disk; prints its sizes. */
async function write(length) {
  const written = await sessionFile(longSession(length), { versions, secrets: [], masked: false });
  if (!written.ok) throw new Error(written.problem.message);
  const path = join(folder, `${length}.jsonl`);
  writeFileSync(path, written.value);
  print(`${length} events: file`, written.value.length / 1_000_000, "MB");
  print("  compressed", gzipSync(written.value).length / 1_000_000, "MB", length / 10_000);
  return path;
}

function print(what, value, unit, goal) {
  const said = goal === undefined ? "" : `  (goal: at most ${goal}${value > goal ? ", MISSED" : ""})`;
  console.log(`${what.padEnd(32)} ${value.toFixed(unit === "MB" ? 2 : 0).padStart(8)} ${unit}${said}`);
}
