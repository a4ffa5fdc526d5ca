/**
 * `npm test`: everything that must hold before a change is good, in the order of what is quickest to know.
 *
 * It stops at the first stage that fails. The last line counts the tests of all stages; a failed stage without tests
 * of its own (types, build) counts as one.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { browserFailures, unitFailures } from "./failures.mjs";
import { ensureBrowser } from "./find-browser.mjs";
import { root } from "./run-node.mjs";

const folder = mkdtempSync(join(tmpdir(), "test-results-"));
const unitResults = join(folder, "unit.json");
const browserResults = join(folder, "browser.json");

const stages = [
  { title: "Format and lint", run: () => tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings") },
  {
    title: "Types",
    run: () => tool("next/dist/bin/next", "typegen") && tool("typescript/bin/tsc", "--noEmit"),
  },
  { title: "Unused files, exports and dependencies", run: () => tool("knip/bin/knip.js") },
  {
    title: "Unit, property, contract and architecture tests",
    run: runUnitTests,
    count: countUnitTests,
    why: () => unitFailures(readJson(unitResults)),
  },
  { title: "Build", run: async () => (await buildIfNeeded()) === 0 },
  {
    title: "Browser tests",
    run: runBrowserTests,
    count: countBrowserTests,
    why: () => browserFailures(readJson(browserResults)),
  },
];

process.exitCode = await runStages();
rmSync(folder, { recursive: true, force: true });

async function runStages() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  const failures = [];
  for (const { title, run, count, why } of stages) {
    heading(title);
    const startedAt = Date.now();
    const good = await run();
    const counted = count?.() ?? {};
    for (const key of Object.keys(total)) total[key] += counted[key] ?? 0;
    if (!good && !counted.failed) total.failed += 1;
    summary.push(`${good ? "ok    " : "FAILED"} ${title} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
    if (good) continue;
    failures.push(...(why?.() ?? []).slice(0, 10));
    break;
  }
  summary.push(...stages.slice(summary.length).map(({ title }) => `not run ${title}`));
  heading("Summary");
  if (failures.length > 0) console.log(`${failures.join("\n\n")}\n`);
  console.log(summary.join("\n"));
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

function runUnitTests() {
  return tool(
    "vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitResults}`,
  );
}

function runBrowserTests() {
  const browser = ensureBrowser();
  if (!browser) {
    console.log(
      "There is no Chromium and none could be installed. Set CHROMIUM_PATH to one, then run this again.",
    );
    return false;
  }
  process.env.CHROMIUM_PATH = browser;
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserResults;
  return tool("@playwright/test/cli.js", "test", "--reporter=list,json");
}

function countUnitTests() {
  const results = readJson(unitResults);
  return {
    passed: results?.numPassedTests,
    failed: results?.numFailedTests,
    skipped: (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0),
  };
}

/** A test that only passed when repeated has failed: there are no repetitions. */
function countBrowserTests() {
  const { expected, unexpected = 0, flaky = 0, skipped } = readJson(browserResults)?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // The stage broke off before it wrote its results.
    return undefined;
  }
}

/** Not by runNode: under NODE_ENV=production, which is for the product, React has no test mode. */
function tool(path, ...words) {
  const command = [join("node_modules", path), ...words];
  return spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" }).status === 0;
}

function heading(text) {
  console.log(`\n== ${text} ${"=".repeat(Math.max(0, 76 - text.length))}\n`);
}
