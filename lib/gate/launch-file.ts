/**
 * DATA_DIR/launch.json: where the running server is, and the digest of the one link that opens it.
 *
 * `npm run link` makes a new link by writing a new digest here. So there is no control channel that could be reached
 * over the network, it works alike on every system, and the right to make links is the right to write DATA_DIR, whose
 * owner could read everything anyway. The link itself is nowhere on disk.
 */
import "server-only";

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ok, type Result, refused } from "@/lib/domain/result";

const launchFile = z.object({
  /** The origin to open, for example http://127.0.0.1:3000 */
  address: z.url(),
  /** Of the process that serves. */
  pid: z.int().positive(),
  /** SHA-256 of the link's token, in hex. */
  linkDigest: z.string().regex(/^[0-9a-f]{64}$/),
});

export type LaunchFile = z.infer<typeof launchFile>;

/** Undefined where there is none, or none that can be used. */
export async function readLaunchFile(dataDir: string): Promise<LaunchFile | undefined> {
  try {
    return launchFile.parse(JSON.parse(await readFile(pathIn(dataDir), "utf8")));
  } catch {
    // Missing, being written just now, or damaged: in each case the remedy is to ask for a link again.
    return undefined;
  }
}

/** Written in place: so it stays readable for the server's account when root asks for the link. */
export async function writeLaunchFile(dataDir: string, content: LaunchFile): Promise<Result<undefined>> {
  const path = pathIn(dataDir);
  try {
    await writeFile(path, `${JSON.stringify(content)}\n`, { mode: 0o600 });
    return ok(undefined);
  } catch {
    return refused({
      code: "launch-file-unwritten",
      message: `The file with which a link opens the server can't be written: ${path}`,
      remedy: "Delete what has this name, or give the account that runs the server the right to write there.",
    });
  }
}

export async function removeLaunchFile(dataDir: string): Promise<void> {
  await rm(pathIn(dataDir), { force: true });
}

function pathIn(dataDir: string): string {
  return join(dataDir, "launch.json");
}
