import "server-only";
import type { MergeChoices } from "@/lib/delivery/merge/questions";
import { ok, type Result, refused } from "@/lib/domain/result";
import { readChoices } from "./own-file";
import { misused, readOptions } from "./read-options";

/** What was asked for beside a verb that works on a setup. */
export interface SetupOptions {
  readonly answersFile: string;
  readonly outDir: string | undefined;
  readonly json: boolean;
  /** Confirms the plan; never a replacement or a deletion. */
  readonly yes: boolean;
  readonly replaceKey: boolean;
  readonly deleteKey: boolean;
  readonly deletePool: boolean;
  readonly replaceCertificate: boolean;
  /** Writes the session once more, with stand-ins for account ids and hosts. */
  readonly maskedSession: boolean;
  /** The administrator's own application.yml, and the answers to what its merge asks. */
  readonly ownFile: string | undefined;
  readonly choices: MergeChoices;
}

export function readSetupOptions(args: readonly string[]): Result<SetupOptions> {
  const read = readOptions(args, setupOptions);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [surplus] = positionals;
  if (surplus !== undefined) return refused(misused(`The command line has a word too many: ${surplus}`));
  const { answers, out, json = false, yes = false } = values;
  if (!answers) return refused(misused("The command line names no answers file."));
  const choices = readChoices(values.choose ?? []);
  if (!choices) return refused(misused("What is chosen for the merge is not of the form QUESTION=ANSWER."));
  return ok({
    answersFile: answers,
    outDir: out,
    json,
    yes,
    replaceKey: values["replace-key"] ?? false,
    deleteKey: values["delete-key"] ?? false,
    deletePool: values["delete-pool"] ?? false,
    replaceCertificate: values["replace-certificate"] ?? false,
    maskedSession: values["masked-session"] ?? false,
    ownFile: values["application-yml"],
    choices,
  });
}

export const setupOptions = {
  answers: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  yes: { type: "boolean" },
  "replace-key": { type: "boolean" },
  "delete-key": { type: "boolean" },
  "delete-pool": { type: "boolean" },
  "replace-certificate": { type: "boolean" },
  "masked-session": { type: "boolean" },
  "application-yml": { type: "string" },
  choose: { type: "string", multiple: true },
} as const;
