/**
 * The same setup without a browser: same steps, same engine, from a file of answers.
 *
 * Exit codes: 0 done or nothing to do, 2 changes pending (plan), 1 a problem, printed as cause and remedy.
 */
import "server-only";
import { readFile } from "node:fs/promises";
import { type Result, refused } from "@/lib/domain/result";
import { readEnvironment } from "@/lib/runtime/environment";
import { reportFault } from "@/lib/runtime/report-fault";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { type AnswersFile, readAnswersFile } from "./answers-file";
import { apply } from "./apply";
import { type Command, readCommand } from "./command";
import { plan } from "./plan";
import { jsonPrinter, type Printer, textPrinter } from "./printer";

async function main(): Promise<number> {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  const err = (line: string) => process.stderr.write(`${line}\n`);
  const command = readCommand(process.argv.slice(2));
  const json = command.ok ? command.value.json : process.argv.includes("--json");
  const printer = json ? jsonPrinter(out) : textPrinter(out, err);
  const ended = command.ok ? await perform(command.value, printer) : command;
  if (ended.ok) return ended.value;
  printer.problem(ended.problem);
  return 1;
}

/** The exit code, or the problem that ended it. */
async function perform(command: Command, printer: Printer): Promise<Result<number>> {
  const answers = await readAnswers(command.answersFile);
  if (!answers.ok) return answers;
  const environment = readEnvironment();
  if (!environment.ok) return environment;
  const started = await startRuntime(environment.value, { ambientCredentials: true });
  if (!started.ok) return started;
  try {
    const work = command.verb === "plan" ? plan : apply;
    return await work({ runtime: started.value, answers: answers.value, command, printer });
  } finally {
    await started.value.close();
  }
}

async function readAnswers(file: string): Promise<Result<AnswersFile>> {
  const yaml = await readFile(file, "utf8").catch(() => undefined);
  return yaml === undefined ? refused(unreadable(file)) : readAnswersFile(yaml);
}

const unreadable = (file: string) => ({
  code: "answers-unreadable",
  message: `The answers file can't be read: ${file}`,
  remedy: "Give the path of a readable file with --answers.",
});

process.exitCode = await main().catch((fault) => {
  reportFault(fault);
  return 1;
});
