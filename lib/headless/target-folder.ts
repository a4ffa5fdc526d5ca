/** The folder that apply writes into, before anything is made: nothing that is somebody else's may be lost there. */
import "server-only";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { readEvent } from "@/lib/wizard/event-schema";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import type { Facts } from "@/lib/wizard/words";
import { textOf } from "./delivered-texts";
import { isSameSetup } from "./open-setup";
import { isOwnYaml } from "./own-yaml";

/** Makes the folder where there is none, and looks whether the files may be written there. */
export async function prepareFolder(folder: string): Promise<Result<undefined>> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return refused(unwritable(folder));
  }
  const file = join(folder, "application.yml");
  const yaml = await textOf(file);
  if (yaml === undefined) return (await isThere(file)) ? refused(foreignFile(file)) : ok(undefined);
  return yaml.trim() === "" || isOwnYaml(yaml) ? ok(undefined) : refused(foreignFile(file));
}

/**
 * Whether the files of an earlier apply are of this very setup: those of another hold secrets that exist nowhere
 * else. What was only practised may be replaced.
 */
export async function checkOwner(folder: string, view: SessionView): Promise<Result<undefined>> {
  const earlier = viewIn(await textOf(join(folder, "session.json")));
  const isOver = earlier.facts.host === undefined || earlier.facts.accountKind !== "aws";
  return isOver || isSameSetup(earlier, view) ? ok(undefined) : refused(otherSetup(folder, earlier.facts));
}

/** The session that a session file tells of; an empty one where it can't be read. */
function viewIn(sessionFile = ""): SessionView {
  const events = sessionFile.split("\n").flatMap((line) => {
    const event = readEvent(json(line));
    return event ? [event] : [];
  });
  return fold(events);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

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
  remedy: "Give an empty folder with --out, and merge the two blocks into your file by hand.",
});

const otherSetup = (folder: string, { host, accountId, region }: Facts): Problem => ({
  code: "folder-of-another-setup",
  message: `The folder ${folder} holds the files of another setup: ${host} in account ${accountId}, ${region}`,
  remedy: "Give a folder of its own to each setup with --out.",
});
