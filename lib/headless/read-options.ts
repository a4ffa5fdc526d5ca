import "server-only";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Problem } from "@/lib/domain/problem";
import { ok, refused } from "@/lib/domain/result";
import { nearest } from "./nearest";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What stands behind the verb: the values of its options, and the other words in order. */
export function readOptions<const T extends Options>(args: readonly string[], options: T) {
  const read = parsed(args, options);
  return read ? ok(read) : refused(misused(whatIsWrong(args, options)));
}

/** parseArgs throws on options it doesn't know. */
function parsed<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** Names the option and never a value, which could be a secret. */
function whatIsWrong(args: readonly string[], options: Options): string {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) return unknownOption(name, rawName, Object.keys(options));
    if (option.type === "boolean" && value !== undefined) return `The option takes no value: ${rawName}`;
    const isBare = value === undefined || (!inlineValue && value.startsWith("-"));
    if (option.type === "string" && isBare) return `The option lacks its value: ${rawName}`;
  }
  return "The command line has an option that is unknown or lacks its value.";
}

function unknownOption(name: string, rawName: string, names: readonly string[]): string {
  if (!/^[a-z-]{1,30}$/.test(name)) return "The command line has an unknown option.";
  const meant = nearest(name, names);
  return `Unknown option: ${rawName}${meant ? `. Did you mean --${meant}?` : ""}`;
}

/** A command line that can't be followed. Who reads it (command.ts) says how the verb is called. */
export function misused(message: string): Problem {
  return { code: "usage", message, remedy: "" };
}
