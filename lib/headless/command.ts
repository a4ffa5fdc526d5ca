import "server-only";
import { parseArgs } from "node:util";
import { ok, type Result, refused } from "@/lib/domain/result";

/** What was asked for on the command line. */
export interface Command {
  readonly verb: "plan" | "apply";
  readonly answersFile: string;
  readonly outDir: string | undefined;
  readonly json: boolean;
  /** Confirms the plan; never a replacement or a deletion. */
  readonly yes: boolean;
  readonly replaceKey: boolean;
  readonly replaceCertificate: boolean;
}

export function readCommand(args: readonly string[]): Result<Command> {
  const read = parsed(args);
  const [verb, ...rest] = read?.positionals ?? [];
  const {
    answers,
    out,
    json,
    yes,
    "replace-key": replaceKey,
    "replace-certificate": replaceCertificate,
  } = read?.values ?? {};
  if ((verb !== "plan" && verb !== "apply") || rest.length > 0 || !answers) return refused(usage);
  if (verb === "apply" && !out) return refused(usage);
  return ok({
    verb,
    answersFile: answers,
    outDir: out,
    json: json ?? false,
    yes: yes ?? false,
    replaceKey: replaceKey ?? false,
    replaceCertificate: replaceCertificate ?? false,
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

const usage = {
  code: "usage",
  message: "The command line can't be used as it is.",
  remedy:
    "Call: npm run --silent headless -- plan|apply --answers FILE.yml --out DIR [--json] [--yes] [--replace-key] [--replace-certificate]",
};
