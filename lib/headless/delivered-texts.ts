import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import type { DeliveredTexts } from "@/lib/runtime/recall-secrets";

/** What an earlier apply has written: the only place of its secrets, if the vault was lost. */
export async function deliveredTexts(folder: string): Promise<DeliveredTexts> {
  const [applicationYml, certificatePem, privateKeyPem] = await Promise.all(
    ["application.yml", certificateFileName, privateKeyFileName].map((name) => textOf(join(folder, name))),
  );
  return { applicationYml, certificatePem, privateKeyPem };
}

/** Undefined where there is no such file, or none that can be read. */
export async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
