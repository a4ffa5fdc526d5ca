import "server-only";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Problem } from "@/lib/domain/problem";
import { ok, refused } from "@/lib/domain/result";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What stands behind the verb: the values of its options, and the other words in order. */
export function readOptions<const T extends Options>(args: readonly string[], options: T) {
  const read = parsed(args, options);
  return read
    ? ok(read)
    : refused(misused("The command line has an option that is unknown or lacks its value."));
}

/** parseArgs throws on options it doesn't know. */
function parsed<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** A command line that can't be followed. Who reads it (command.ts) says how the verb is called. */
export function misused(message: string): Problem {
  return { code: "usage", message, remedy: "" };
}
