/** The same setup without a browser: same steps, same engine, from a file of answers. */
import "server-only";
import { readFile } from "node:fs/promises";
import { type Result, refused } from "@/lib/domain/result";
import { readEnvironment } from "@/lib/runtime/environment";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { type AnswersFile, readAnswersFile } from "./answers-file";
import { applySetup } from "./apply-setup";
import { type Command, readCommand } from "./command";
import { inTerminal, wizardFault } from "./in-terminal";
import { jsonPrinter } from "./json-printer";
import { planSetup } from "./plan-setup";
import type { Printer, Write } from "./printer";
import { problemText } from "./problem-text";
import { onStopSignal } from "./stop-signal";
import { textPrinter } from "./text-printer";

export interface Terminal {
  readonly out: Write;
  readonly err: Write;
  /** This process's environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Gives the exit code: 0 done or nothing to do, 2 changes pending (plan), 1 a problem, printed as cause and remedy. */
export async function runHeadless(args: readonly string[], terminal: Terminal): Promise<number> {
  const { out, err } = terminal;
  const command = readCommand(args);
  const isJson = command.ok ? command.value.json : args.includes("--json");
  const printer = isJson ? jsonPrinter(out) : textPrinter(out, err);
  const ended = command.ok ? await perform(command.value, printer, terminal).catch(asProblem) : command;
  if (ended.ok) return ended.value;
  const problem = inTerminal(ended.problem);
  printer.problem(problem);
  if (isJson) err(problemText(problem));
  printer.ended("problem", 0);
  return 1;
}

async function perform(command: Command, printer: Printer, { err, env }: Terminal): Promise<Result<number>> {
  const answers = await readAnswers(command.answersFile);
  if (!answers.ok) return answers;
  const environment = readEnvironment(env);
  if (!environment.ok) return environment;
  const started = await startRuntime(environment.value, {
    ambientCredentials: true,
    exchange: (context) => ({ ...context, reportFault: (fault) => err(problemText(wizardFault(fault))) }),
  });
  if (!started.ok) return started;
  const { signal: stop, release } = onStopSignal();
  const job = { runtime: started.value, answers: answers.value, command, printer, stop };
  try {
    return await (command.verb === "apply" ? applySetup(job, command.outDir ?? ".") : planSetup(job));
  } finally {
    release();
    await started.value.close();
  }
}

async function readAnswers(file: string): Promise<Result<AnswersFile>> {
  const yaml = await readFile(file, "utf8").catch(() => undefined);
  return yaml === undefined ? refused(unreadable(file)) : readAnswersFile(yaml);
}

const asProblem = (fault: unknown) => refused(wizardFault(fault));

const unreadable = (file: string) => ({
  code: "answers-unreadable",
  message: `The answers file can't be read: ${file}`,
  remedy: "Give the path of a readable file with --answers.",
});
