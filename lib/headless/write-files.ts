import "server-only";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { DeliveredTexts } from "@/lib/runtime/recall-secrets";
import type { DeliveryFile } from "@/lib/runtime/session-files";
import type { Job } from "./job";

/** Before anything is made: whether the files may be written there. Somebody's own application.yml is not ours to replace. */
export async function checkTarget(directory: string): Promise<Result<undefined>> {
  const yaml = await textOf(join(directory, "application.yml"));
  return yaml === undefined || isOurs(yaml) ? ok(undefined) : refused(foreignFile(directory));
}

/** What an earlier apply has written there: the only place of its secrets, if the vault was lost. */
export async function deliveredTexts(directory: string): Promise<DeliveredTexts> {
  const [applicationYml, certificatePem, privateKeyPem] = await Promise.all(
    ["application.yml", certificateFileName, privateKeyFileName].map((name) => textOf(join(directory, name))),
  );
  return { applicationYml, certificatePem, privateKeyPem };
}

/** application.yml, certificate and key for the BlueRange server, and the session without secrets. */
export async function writeFiles(job: Job, sessionId: string, directory: string): Promise<Result<undefined>> {
  const { runtime, printer } = job;
  const files = await runtime.files.delivery(sessionId);
  if (!files.ok) return files;
  await mkdir(directory, { recursive: true });
  for (const file of files.value.filter(({ name }) => name !== "README.txt")) {
    if (await write(directory, file)) printer.wrote(join(directory, file.name));
  }
  const session = await runtime.files.session(sessionId);
  if (!session.ok) return session;
  await writeFile(join(directory, "session.json"), session.value);
  printer.wrote(join(directory, "session.json"));
  return ok(undefined);
}

/** False where the file is there already, with the same content. */
async function write(directory: string, { name, mode, content }: DeliveryFile): Promise<boolean> {
  const path = join(directory, name);
  const text = content.reveal();
  if ((await textOf(path)) === text) return false;
  await writeFile(path, text, { mode });
  // The mode above is for new files only.
  await chmod(path, mode);
  return true;
}

const ours = z.strictObject({ keyStores: z.unknown().optional(), mqtt: z.unknown().optional() });

function isOurs(yaml: string): boolean {
  try {
    return ours.safeParse(parse(yaml, { maxAliasCount: 0 }) ?? {}).success;
  } catch {
    return false;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

const foreignFile = (directory: string) => ({
  code: "foreign-file",
  message: `There is an application.yml with other settings in the folder: ${directory}`,
  remedy: "Give an empty folder with --out, and merge the two blocks into your file by hand.",
});
