import "server-only";
import { type Result, refused } from "@/lib/domain/result";
import { call } from "./help";
import { nearest } from "./nearest";
import { misused } from "./read-options";
import type { Command, Verb } from "./verb";

/** Finds the verb of a command line and has it read the rest; a line that can't be followed gets the way to call it. */
export function readCommand(
  [name = "", ...args]: readonly string[],
  verbs: readonly Verb[],
): Result<Command> {
  const verb = verbs.find((one) => one.name === name);
  if (!verb) return refused(unknownCommand(name, verbs));
  const read = verb.read(args);
  return read.ok ? read : refused({ ...read.problem, remedy: `Call ${howToCall(verb)}` });
}

function unknownCommand(name: string, verbs: readonly Verb[]) {
  const names = verbs.map((one) => one.name);
  const meant = verbs.find((one) => one.name === nearest(name, names));
  const remedy = meant ? `Call ${howToCall(meant)}` : `Call ${call} help for all commands.`;
  // Anything may have been pasted there, a secret too; a word of small letters is none.
  if (!/^[a-z-]{1,20}$/.test(name) || name.startsWith("-")) {
    return { ...misused(`The command line does not begin with what to do: ${names.join(", ")}`), remedy };
  }
  const hint = meant ? `. Did you mean ${meant.name}?` : "";
  return { ...misused(`Unknown command: ${name}${hint}`), remedy };
}

function howToCall({ name, usage }: Verb): string {
  return `${call} ${name} ${usage}`;
}
