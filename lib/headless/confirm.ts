import "server-only";
import { createInterface } from "node:readline/promises";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Change } from "@/lib/wizard/change";
import type { StepId } from "@/lib/wizard/words";
import type { Job } from "./job";

/** Shows the changes and has them confirmed: by --yes, or by a person at the terminal. */
export async function confirmed(
  job: Job,
  step: StepId,
  changes: readonly Change[],
): Promise<Result<undefined>> {
  const { command, printer } = job;
  if (changes.length === 0) return ok(undefined);
  const unasked = changes.find(({ consent }) => consent !== undefined);
  if (unasked && !consents(job, step)) return refused(needsConsent(unasked, step));
  if (command.yes) return ok(undefined);
  for (const change of changes) printer.planned(step, change);
  if (!process.stdin.isTTY || command.json) return refused(needsYes);
  return (await askedYes(changes.length)) ? ok(undefined) : refused(declined);
}

function consents({ command }: Job, step: StepId): boolean {
  return step === "certificate" ? command.replaceCertificate : command.replaceKey;
}

async function askedYes(count: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Confirm and apply these ${count} changes? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}

const needsYes = {
  code: "not-confirmed",
  message: "There are changes to confirm, and nobody at a terminal to ask.",
  remedy: "Look at the changes with plan, then call apply with --yes.",
};

const declined = {
  code: "not-confirmed",
  message: "The changes were not confirmed, so none was made.",
  remedy: "Call apply again when they are as you want them.",
};

const needsConsent = ({ summary, consent }: Change, step: StepId) => ({
  code: "consent-needed",
  message: `${consent ?? "Something would be replaced."} (${summary})`,
  remedy: `If that is what you want, call apply with ${step === "certificate" ? "--replace-certificate" : "--replace-key"}.`,
});
