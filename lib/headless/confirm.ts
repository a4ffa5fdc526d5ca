import "server-only";
import { createInterface } from "node:readline/promises";
import { type Result, refused } from "@/lib/domain/result";
import type { Change } from "@/lib/wizard/change";
import type { StepId } from "@/lib/wizard/words";
import { consentsTo } from "./consent";
import type { Job } from "./job";

/** Has changes confirmed: by --yes, or by a person at the terminal. Gives the ids of those with a consent of their own. */
export async function confirmed(
  job: Job,
  step: StepId,
  changes: readonly Change[],
): Promise<Result<readonly string[]>> {
  const { options, printer } = job;
  const consents = consentsTo(options, changes);
  if (!consents.ok || changes.length === 0 || options.yes) return consents;
  for (const change of changes) printer.planned(step, change);
  if (!process.stdin.isTTY || options.json) return refused(needsYes);
  return (await isYes(job, changes.length)) ? consents : refused(declined);
}

/** Ctrl+C and the end of the input are a no. */
async function isYes({ stop }: Job, count: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  terminal.once("SIGINT", () => gone.abort());
  terminal.once("close", () => gone.abort());
  const question = count === 1 ? "Apply this change? Type yes: " : `Apply these ${count} changes? Type yes: `;
  try {
    const signal = AbortSignal.any([gone.signal, stop]);
    return (await terminal.question(question, { signal })).trim().toLowerCase() === "yes";
  } catch {
    return false;
  } finally {
    terminal.close();
  }
}

const needsYes = {
  code: "not-confirmed",
  message: "There are changes to confirm, and nobody at a terminal to ask.",
  remedy: "Call plan to see the changes of all steps, then apply with --yes.",
};

const declined = {
  code: "not-confirmed",
  message: "The changes were not confirmed, so none of them was made.",
  remedy: "Call apply again when they are as you want them.",
};
