import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import { initialAnswers } from "@/lib/wizard/form";
import type { SessionView } from "@/lib/wizard/view";
import type { Answers, Notice } from "@/lib/wizard/words";
import { answersOfStep } from "./answers-file";
import { inTerminal } from "./in-terminal";
import { accountSteps, type Job } from "./job";
import { closeSetup, type OpenedSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";

/** Says whether the account still is as the setup left it. Reads only. Exit code 2 where something differs. */
export async function checkSetup(job: Job): Promise<Result<number>> {
  const opened = await openSetup(job, "look", "all");
  if (!opened.ok) return opened;
  try {
    return await check(job, opened.value);
  } finally {
    await closeSetup(job, opened.value);
  }
}

async function check(job: Job, opened: OpenedSetup): Promise<Result<number>> {
  const { runtime, printer } = job;
  const { sessionId, view } = opened;
  printTarget(job, opened);
  const isOurs = accountSteps.every((step) => stepOf(view, step).passed);
  if (!isOurs) printer.notice("iam-user", noRecord);
  const checked = await runtime.engine.checkAgain(sessionId, isOurs ? {} : { answers: await answersBy(job) });
  if (!checked.ok) return checked;
  if (checked.value.state === "wrong") return refused(checked.value.problems[0] ?? nothingReadable);
  const after = await runtime.engine.view(sessionId);
  return after ? told(job, after) : refused(nothingReadable);
}

/** What the pages would ask by default, with what the file says. Suggestions are for setups that are yet to be made. */
async function answersBy({ runtime, answers }: Job) {
  const read = await Promise.all(
    accountSteps.map(async (step): Promise<readonly [string, Answers]> => {
      const initial = initialAnswers(await runtime.formOf(step));
      return [step, { ...initial, ...answersOfStep(answers, step) }];
    }),
  );
  return Object.fromEntries(read);
}

function told({ printer }: Job, { steps }: SessionView): Result<number> {
  const checks = steps.flatMap(({ drift }) => drift?.checks ?? []);
  if (checks.every(({ state }) => state === "unknown")) return refused(nothingReadable);
  for (const check of checks) {
    printer.compared({ ...check, ...(check.problem && { problem: inTerminal(check.problem) }) });
  }
  const differing = checks.filter(({ state }) => state === "failed" || state === "warning").length;
  printer.ended(differing === 0 ? "as-wanted" : "drift", differing);
  return ok(differing === 0 ? 0 : 2);
}

const noRecord: Notice = {
  tone: "warning",
  code: "no-record",
  text:
    "This machine has no record of the finished setup, so the account is judged by the answers file and the manual. " +
    "Which access key and which certificate BlueRange has can't be known, nor what was there before the setup.",
};

const nothingReadable = {
  code: "nothing-readable",
  message: "These credentials may read nothing of what the setup made.",
  remedy:
    "Use credentials that may read IAM, AWS IoT and Cognito, for example with the policy ReadOnlyAccess.",
};
