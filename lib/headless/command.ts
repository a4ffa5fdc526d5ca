import "server-only";
import { type Result, refused } from "@/lib/domain/result";
import { misused } from "./read-options";
import type { Command, Verb } from "./verb";

/** Finds the verb of a command line and has it read the rest; a line that can't be followed gets the way to call it. */
export function readCommand([name, ...args]: readonly string[], verbs: readonly Verb[]): Result<Command> {
  const verb = verbs.find((one) => one.name === name);
  const names = verbs.map((one) => one.name).join(", ");
  const read =
    verb?.read(args) ?? refused(misused(`The command line does not begin with what to do: ${names}`));
  if (read.ok) return read;
  return refused({ ...read.problem, remedy: `Call ${(verb ? [verb] : verbs).map(howToCall).join(", or ")}` });
}

function howToCall({ name, usage }: Verb): string {
  return `npm run --silent headless -- ${name} ${usage}`;
}
