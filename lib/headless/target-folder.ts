/** The folder that apply writes into, before anything is made: nothing that is somebody else's may be lost there. */
import "server-only";
import { access, constants, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultInstallKind, hasInstallTitle, installations } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import type { OwnYml } from "@/lib/runtime/own-yml";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import type { Facts } from "@/lib/wizard/words";
import { textOf } from "./delivered-texts";
import { isSameSetup } from "./open-setup";
import { isOwnYaml } from "./own-yaml";

/**
 * Makes the folder where there is none, and looks whether the files may be written there.
 *
 * @param own the administrator's own application.yml, which an earlier apply may have merged
 */
export async function prepareFolder(folder: string, own?: OwnYml): Promise<Result<undefined>> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return refused(unwritable(folder));
  }
  const file = join(folder, "application.yml");
  const yaml = await textOf(file);
  if (yaml === undefined) return (await isThere(file)) ? refused(foreignFile(file)) : ok(undefined);
  return yaml.trim() === "" || isOwnYaml(yaml, own) ? ok(undefined) : refused(foreignFile(file));
}

/**
 * Whether the files of an earlier apply are of this very setup: those of another hold secrets that exist nowhere
 * else. What was only practised may be replaced. So may the files beside application.yml, unless they are somebody
 * else's.
 */
export async function checkOwner(folder: string, view: SessionView): Promise<Result<undefined>> {
  const read = await viewIn(join(folder, "session.json"));
  if (!read.ok) return read;
  const earlier = read.value;
  const isOver = earlier.facts.host === undefined || earlier.facts.accountKind !== "aws";
  if (!isOver && !isSameSetup(earlier, view)) return refused(otherSetup(folder, earlier.facts));
  return checkInstallFiles(folder, view);
}

/** A file of such a name that is not of an earlier apply is a server's own, as it seems. */
async function checkInstallFiles(folder: string, { facts }: SessionView): Promise<Result<undefined>> {
  const { files } = installations[facts.installKind ?? defaultInstallKind];
  for (const name of [...files, "README.txt"]) {
    const file = join(folder, name);
    const text = await textOf(file);
    if (text !== undefined && text !== "" && !hasInstallTitle(text)) return refused(foreignInstallFile(file));
  }
  return ok(undefined);
}

/** The session that a session file tells of; an empty one where there is no such file, or something else. */
async function viewIn(sessionFile: string): Promise<Result<SessionView>> {
  const bytes = await readFile(sessionFile).catch(() => undefined);
  const read = bytes ? await readSessionFile(bytes) : ok({ events: [] });
  if (read.ok) return ok(fold(read.value.events));
  // One that is damaged still stands beside the secrets of a setup, and nobody knows of which.
  return nothing.includes(read.problem.code) ? ok(fold([])) : read;
}

const nothing: readonly string[] = ["session-file-empty", "not-a-session-file"];

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const unwritable = (folder: string): Problem => ({
  code: "folder-unwritable",
  message: `The folder for the files can't be made or written: ${folder}`,
  remedy: "Give a folder that you may write to with --out.",
});

const foreignFile = (file: string): Problem => ({
  code: "foreign-file",
  message: `There is an application.yml that this program did not write: ${file}`,
  remedy:
    "Give an empty folder with --out. Where this is your server's own file, name it with --application-yml, " +
    "and the two blocks are merged into a copy of it.",
});

const foreignInstallFile = (file: string): Problem => ({
  code: "foreign-file",
  message: `There is a file of this name that this program did not write: ${file}`,
  remedy: "Give an empty folder with --out, and take what you need from there.",
});

const otherSetup = (folder: string, { host, accountId, region }: Facts): Problem => ({
  code: "folder-of-another-setup",
  message: `The folder ${folder} holds the files of another setup: ${host} in account ${accountId}, ${region}`,
  remedy: "Give a folder of its own to each setup with --out.",
});
