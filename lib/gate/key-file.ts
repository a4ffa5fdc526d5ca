import "server-only";

import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result, refused } from "@/lib/domain/result";

/**
 * The key that signs the cookies of browsers, from DATA_DIR/cookie.key; made at the first start. Deleting the file
 * signs every browser out.
 */
export async function readCookieKey(dataDir: string): Promise<Result<Buffer>> {
  const path = join(dataDir, "cookie.key");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const key = Buffer.from((await readText(path)) ?? (await makeKey(path)), "base64url");
  if (key.length === 32) return ok(key);
  return refused({
    code: "cookie-key-damaged",
    message: `The key that signs browsers in is damaged: ${path}`,
    remedy: "Delete this file and start again; every browser then needs a new link.",
  });
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
