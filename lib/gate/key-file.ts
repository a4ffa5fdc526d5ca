import "server-only";

import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/**
 * The key that signs the cookies of browsers, from DATA_DIR/cookie.key; made at the first start. Deleting the file
 * signs every browser out.
 */
export async function readCookieKey(dataDir: string): Promise<Result<Buffer>> {
  const path = join(dataDir, "cookie.key");
  const text = await readOrMake(path);
  if (text === undefined) return refused(unusable(path));
  const key = Buffer.from(text, "base64url");
  return key.length === 32 ? ok(key) : refused(damaged(path));
}

/** Undefined where it can be neither read nor made. */
async function readOrMake(path: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return (await readText(path)) ?? (await makeKey(path));
  } catch {
    // A folder of this name, rights that are missing, a full disk: the person has to look at the place itself.
    return undefined;
  }
}

async function makeKey(path: string): Promise<string> {
  const text = randomBytes(32).toString("base64url");
  await writeFile(path, text, { flag: "wx", mode: 0o600 });
  return text;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

const unusable = (path: string): Problem => ({
  code: "cookie-key-unusable",
  message: `The key that signs browsers in can be neither read nor made: ${path}`,
  remedy: "Give the account that runs the server the right to read and write there, and start again.",
});

const damaged = (path: string): Problem => ({
  code: "cookie-key-damaged",
  message: `The key that signs browsers in is damaged: ${path}`,
  remedy: "Delete this file and start again; every browser then needs a new link.",
});
