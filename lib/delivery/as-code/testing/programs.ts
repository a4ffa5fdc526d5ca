/** For tests: the programs that the exports are made for, where this machine has them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether a program answers as expected; prints once what is left out without it. */
export function isAtHand(command: string, args: readonly string[], leftOut: string): boolean {
  const found = spawnSync(command, args, { encoding: "utf8" }).status === 0;
  if (!found) process.stdout.write(`${leftOut} skipped: there is no ${command} here.\n`);
  return found;
}

/**
 * A folder with a program "aws" that is the AWS CLI, version 2, and asks `endpoint` instead of AWS; undefined where
 * this machine has none. Older releases don't know AWS_ENDPOINT_URL, so the address is an option.
 */
export function awsCliAt(endpoint: string): string | undefined {
  const cli = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "aws"))
    .filter((path) => existsSync(path))
    .find((path) => spawnSync(path, ["--version"], { encoding: "utf8" }).stdout.startsWith("aws-cli/2"));
  if (!cli) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "aws-cli-"));
  const program = `#!/bin/sh\nexec '${cli}' --endpoint-url '${endpoint}' "$@"\n`;
  writeFileSync(join(folder, "aws"), program, { mode: 0o755 });
  return folder;
}
