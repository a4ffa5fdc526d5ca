import "server-only";
import { parseArgs } from "node:util";
import { ok, type Result, refused } from "@/lib/domain/result";

/** What was asked for on the command line. */
export interface Command {
  readonly verb: "plan" | "apply";
  readonly answersFile: string;
  /** Always there for apply. */
  readonly outDir: string | undefined;
  readonly json: boolean;
  /** Confirms the plan; never a replacement or a deletion. */
  readonly yes: boolean;
  readonly replaceKey: boolean;
  readonly replaceCertificate: boolean;
}

export function readCommand(args: readonly string[]): Result<Command> {
  const read = parsed(args);
  if (!read) return refused(usage("The command line has an option that is unknown or lacks its value."));
  const [verb, ...rest] = read.positionals;
  if ((verb !== "plan" && verb !== "apply") || rest.length > 0) {
    return refused(usage("The command line does not say what to do: plan or apply."));
  }
  const { answers, out, json = false, yes = false } = read.values;
  if (!answers) return refused(usage("The command line names no answers file."));
  if (verb === "apply" && !out) return refused(usage("The command line names no folder for the files."));
  return ok({
    verb,
    answersFile: answers,
    outDir: out,
    json,
    yes,
    replaceKey: read.values["replace-key"] ?? false,
    replaceCertificate: read.values["replace-certificate"] ?? false,
  });
}

/** parseArgs throws on options it doesn't know. */
function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

const options = {
  answers: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  yes: { type: "boolean" },
  "replace-key": { type: "boolean" },
  "replace-certificate": { type: "boolean" },
} as const;

const usage = (message: string) => ({
  code: "usage",
  message,
  remedy:
    "Call npm run --silent headless -- plan|apply --answers FILE.yml --out DIR " +
    "[--json] [--yes] [--replace-key] [--replace-certificate]",
});
