import "server-only";
import { readFile } from "node:fs/promises";
import { ok, type Result, refused } from "@/lib/domain/result";
import { findingsOf } from "@/lib/findings/findings-of";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import { misused, readOptions } from "../read-options";
import type { Call, Verb } from "../verb";

/** Says what a saved session file tells about itself. Exit code 2 where something stands in the way. */
export const findings: Verb = {
  name: "findings",
  summary: "Says what a saved session file tells about itself.",
  usage: "FILE [--json]",
  read: (args) => {
    const read = readOptions(args, { json: { type: "boolean" } });
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const [file, surplus] = positionals;
    if (file === undefined || surplus !== undefined) {
      return refused(misused("The command line does not name one session file."));
    }
    return ok({ json: values.json ?? false, run: (call) => tellFindings(file, call) });
  },
};

async function tellFindings(file: string, { printer }: Call): Promise<Result<number>> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return refused(unreadable(file));
  const opened = await readSessionFile(bytes);
  if (!opened.ok) return opened;
  printer.opened(opened.value);
  const found = findingsOf(opened.value.events);
  for (const finding of found) printer.found(finding);
  printer.ended("findings", found.length);
  return ok(found.some(({ severity }) => severity === "error") ? 2 : 0);
}

const unreadable = (file: string) => ({
  code: "session-file-unreadable",
  message: `The session file can't be read: ${file}`,
  remedy: "Give the path of a readable file behind the word findings.",
});
