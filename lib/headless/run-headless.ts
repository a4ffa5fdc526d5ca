/** The same setup without a browser: same steps, same engine, from a file of answers. */
import "server-only";
import { refused } from "@/lib/domain/result";
import { readCommand } from "./command";
import { asksForHelp, helpText } from "./help";
import { inTerminal, wizardFault } from "./in-terminal";
import { jsonPrinter } from "./json-printer";
import { problemText } from "./problem-text";
import type { Terminal } from "./terminal";
import { textPrinter } from "./text-printer";
import { verbs } from "./verbs";

/** Gives the exit code: 0 or 2 as the verb has it, 1 for a problem, printed as cause and remedy, or for no command at all. */
export async function runHeadless(args: readonly string[], terminal: Terminal): Promise<number> {
  const { out, err } = terminal;
  if (asksForHelp(args) || args.length === 0) {
    (args.length === 0 ? err : out)(helpText(verbs));
    return args.length === 0 ? 1 : 0;
  }
  const command = readCommand(args, verbs);
  const isJson = command.ok ? command.value.json : args.includes("--json");
  const printer = isJson ? jsonPrinter(out) : textPrinter(out, err);
  const ended = command.ok ? await command.value.run({ printer, terminal }).catch(asProblem) : command;
  if (ended.ok) return ended.value;
  const problem = inTerminal(ended.problem);
  printer.problem(problem);
  if (isJson) err(problemText(problem));
  printer.ended("problem", 0);
  return 1;
}

const asProblem = (fault: unknown) => refused(wizardFault(fault));
