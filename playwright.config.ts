import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.mjs";

const executablePath = findBrowser();

// The look-alike is one account for everybody, so that these specs run one after another.
const onTheLookAlike = /(wizard-look-alike|drift|faults|replay|secrets|resilience|two-keys)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  // Every worker runs a server of its own beside its browser.
  workers: Math.min(2, availableParallelism()),
  // A test that needs a second try hides a fault of ours.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Generous: a slow machine must not fail what is only slow.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "UTC",
    // A trace takes down the whole page at every action, of tests that pass too: `--trace on` where one fails.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium refuses its sandbox to root. Only our own pages are opened in it.
      chromiumSandbox: false,
    },
  },
  projects: [
    // First, so that the other worker has something to do beside them.
    { name: "chromium, look-alike", testMatch: onTheLookAlike, workers: 1 },
    { name: "chromium", testIgnore: onTheLookAlike },
  ],
});
