/** For tests: folders for runtimes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders = mkdtempSync(join(tmpdir(), "engine-"));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

/** A new folder, removed after the last test of the file. */
export function newDataDir(): string {
  return mkdtempSync(join(folders, "data-"));
}
