import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/**
 * The Chromium that the browser tests and the screenshots run in: the one that is named, the machine's own, or the
 * one that Playwright has downloaded. Undefined where there is none.
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...machineBrowsers(), chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * As findBrowser, but installs a Chromium where there is none: Playwright's own, or Debian's where that can't be had.
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found || process.env.CHROMIUM_PATH) return found;
  return installPlaywrights() ?? installDebians();
}

function machineBrowsers() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return (process.env.PATH ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name)));
}

function installPlaywrights() {
  console.log("There is no Chromium here: Playwright downloads its own.");
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  const path = chromium.executablePath();
  // On a bare machine the download may succeed and still miss its system libraries.
  return existsSync(path) && run(path, ["--version"]) ? path : undefined;
}

function installDebians() {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  const apt = (...words) => {
    const [program = "", ...rest] = [...asRoot, "apt-get", ...words];
    return run(program, rest);
  };
  console.log("Playwright's Chromium can't be had: trying Debian's package.");
  if (!run("apt-get", ["--version"], "ignore")) return undefined;
  return apt("update") && apt("install", "--yes", "chromium") ? findBrowser() : undefined;
}

function run(program, words, stdio = "inherit") {
  return spawnSync(program, words, { stdio, timeout: installTimeoutMs }).status === 0;
}

const installTimeoutMs = 300_000;
