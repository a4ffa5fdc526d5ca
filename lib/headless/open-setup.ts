import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { answersOfStep } from "./answers-file";
import type { Job } from "./job";

/**
 * The session to work on: the one of the same account, region and host if there is one, else a new one. Which
 * account it is only AWS can say, so a new session connects first and gives way to an older one.
 */
export async function openSetup(job: Job): Promise<Result<string>> {
  const { runtime, answers } = job;
  const fresh = await runtime.engine.createSession();
  const opened = await begin(job, fresh);
  if (!opened.ok) {
    await runtime.deleteSession(fresh);
    return opened;
  }
  const { facts } = opened.value;
  const wanted = /^\d{12}$/.test(answers.account) ? answers.account : undefined;
  if (wanted && facts.accountId !== wanted) {
    await runtime.deleteSession(fresh);
    return refused(otherAccount(facts.accountId ?? "", wanted));
  }
  const earlier = (await runtime.sessions()).find(
    ({ sessionId, view }) => sessionId !== fresh && sameSetup(view, opened.value),
  );
  if (!earlier) return ok(fresh);
  await runtime.deleteSession(fresh);
  const again = await begin(job, earlier.sessionId);
  return again.ok ? ok(earlier.sessionId) : again;
}

async function begin(job: Job, sessionId: string): Promise<Result<SessionView>> {
  for (const step of ["server", "account"] as const) {
    const saved = await saveFromFile(job, sessionId, step);
    if (!saved.ok) return saved;
  }
  const view = await job.runtime.engine.view(sessionId);
  if (!view) throw new Error("the session that was just written is not there");
  return ok(view);
}

/** Saves what the file says of a step over what was saved before, or over the pages' defaults. */
export async function saveFromFile(job: Job, sessionId: string, step: StepId): Promise<Result<undefined>> {
  const { engine } = job.runtime;
  const defaults = await engine.answersFor(sessionId, step);
  if (!defaults.ok) return defaults;
  const view = await engine.view(sessionId);
  const typed = { ...defaults.value, ...answersOfStep(job.answers, step) };
  const revision = view ? stepOf(view, step).revision : 0;
  const saved = await engine.saveAnswers(sessionId, { step, typed, secrets: {}, revision, confirmed: true });
  if (!saved.ok) return saved;
  if (saved.value.state === "wrong" && saved.value.problems[0]) return refused(saved.value.problems[0]);
  return ok(undefined);
}

function sameSetup({ facts: a }: SessionView, { facts: b }: SessionView): boolean {
  return (
    a.accountKind === b.accountKind &&
    a.accountId === b.accountId &&
    a.region === b.region &&
    a.host === b.host
  );
}

const otherAccount = (found: string, wanted: string) => ({
  code: "other-account",
  message: `The credentials belong to account ${found}, but the answers file names account ${wanted}.`,
  remedy: "Use credentials of the named account, or correct the answers file.",
});
