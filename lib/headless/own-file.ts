/** The administrator's own application.yml on the command line: --application-yml FILE, --choose QUESTION=ANSWER. */
import "server-only";
import { readFile } from "node:fs/promises";
import type { MergeChoices } from "@/lib/delivery/merge/questions";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { lookAtOwnYml } from "@/lib/runtime/merge-own-yml";
import { type OwnYml, readOwnYml } from "@/lib/runtime/own-yml";
import type { Job } from "./job";
import type { SetupOptions } from "./setup-options";

/** Reads it before anything is made in the account; a problem where nothing could be merged into it afterwards. */
export async function readOwnFile({ ownFile, choices }: SetupOptions): Promise<Result<OwnYml | undefined>> {
  if (ownFile === undefined) return ok(undefined);
  const bytes = await readFile(ownFile).catch(() => undefined);
  const own = bytes && readOwnYml(bytes, choices);
  if (!own) return refused(unreadable(ownFile));
  const { problem } = lookAtOwnYml(own);
  return problem ? refused(problem) : ok(own);
}

/** Tells what the file left open, and what was done about it. */
export async function tellQuestions({ runtime, printer }: Job, sessionId: string): Promise<void> {
  const shown = await runtime.files.shown(sessionId);
  const merge = shown.ok ? shown.value.merge : undefined;
  if (!merge?.ok) return;
  for (const { id, text, options, chosen } of merge.value.questions) {
    const taken = options.find(({ value }) => value === chosen);
    const others = options
      .filter(({ value }) => value !== chosen)
      .map(({ value }) => `--choose ${id}=${value}`);
    printer.notice("delivery", {
      tone: "warning",
      code: `merge-${id}`,
      text: `${text} ${taken?.label ?? chosen}: ${taken?.consequence ?? ""} Otherwise: ${others.join(" or ")}`,
    });
  }
  const { otherHost } = merge.value;
  if (otherHost)
    printer.notice("delivery", { tone: "warning", code: "merge-other-host", text: differs(otherHost) });
}

/** "mqtt=keep" and the like; undefined where one is not of that form. */
export function readChoices(given: readonly string[]): MergeChoices | undefined {
  const pairs = given.map((text) => /^([a-z-]+)=(.+)$/.exec(text));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map(([, question, answer]) => [question, answer]))
    : undefined;
}

const differs = (host: string): string =>
  `The external URL in that application.yml has another host name, ${host}: BlueRange would not find its identity pool.`;

const unreadable = (file: string): Problem => ({
  code: "own-file-unreadable",
  message: `The application.yml of the BlueRange server can't be read as text in UTF-8: ${file}`,
  remedy: "Give the path of a readable file with --application-yml.",
});
