import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { press } from "./wizard";

/** Presses a download button and gives the files of the archive as text. */
export async function downloadArchive(page: Page): Promise<Readonly<Record<string, string>>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page, /^Download bluerange-aws(-practice)?\.zip$/),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

/** Presses the download button of one file and gives its text. */
export async function downloadFile(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, `Download ${name}`)]);
  return readFileSync(await download.path(), "utf8");
}

/** What openssl says: the public key of the certificate, and the one of the private key. */
export function publicKeys(certificatePem: string, privateKeyPem: string): readonly [string, string] {
  const folder = mkdtempSync(join(tmpdir(), "key-pair-"));
  const ask = (name: string, text: string, words: readonly string[]): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return execFileSync("openssl", [...words, "-in", name], { cwd: folder, encoding: "utf8" });
  };
  try {
    return [
      ask("certificate.pem", certificatePem, ["x509", "-noout", "-pubkey"]),
      ask("key.pem", privateKeyPem, ["pkey", "-pubout"]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
