import "server-only";
import { readFile } from "node:fs/promises";
import { type Result, refused } from "@/lib/domain/result";
import { readEnvironment } from "@/lib/runtime/environment";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { type AnswersFile, readAnswersFile } from "./answers-file";
import { wizardFault } from "./in-terminal";
import type { Job } from "./job";
import { problemText } from "./problem-text";
import type { SetupOptions } from "./setup-options";
import { onStopSignal } from "./stop-signal";
import type { Call } from "./verb";

/** Does a verb's work on a setup: reads the answers, starts the runtime for it, and closes that again. */
export async function performJob(
  options: SetupOptions,
  { printer, terminal: { err, env } }: Call,
  work: (job: Job) => Promise<Result<number>>,
): Promise<Result<number>> {
  const answers = await readAnswers(options.answersFile);
  if (!answers.ok) return answers;
  const environment = readEnvironment(env);
  if (!environment.ok) return environment;
  const started = await startRuntime(environment.value, {
    ambientCredentials: true,
    exchange: (context) => ({ ...context, reportFault: (fault) => err(problemText(wizardFault(fault))) }),
  });
  if (!started.ok) return started;
  const { signal: stop, release } = onStopSignal();
  try {
    return await work({ runtime: started.value, answers: answers.value, options, printer, stop });
  } finally {
    release();
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
