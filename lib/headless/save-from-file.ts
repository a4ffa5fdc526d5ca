import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { Answers, StepId } from "@/lib/wizard/words";
import { answersOfStep } from "./answers-file";
import type { Job } from "./job";

/** Saves what the file says of a step over what was saved before, or over the pages' defaults. */
export async function saveFromFile(job: Job, sessionId: string, step: StepId): Promise<Result<undefined>> {
  const { engine } = job.runtime;
  const typed = await typedAnswers(job, sessionId, step);
  if (!typed.ok) return typed;
  const view = await engine.view(sessionId);
  const revision = view ? stepOf(view, step).revision : 0;
  const saved = await engine.saveAnswers(sessionId, {
    step,
    typed: typed.value,
    secrets: {},
    revision,
    confirmed: true,
  });
  if (!saved.ok) return saved;
  const problem = saved.value.state === "wrong" ? saved.value.problems[0] : undefined;
  return problem ? refused(problem) : ok(undefined);
}

/** What the step's page would hold, had somebody typed the file into it. */
export async function typedAnswers(
  { runtime, answers }: Job,
  sessionId: string,
  step: StepId,
): Promise<Result<Answers>> {
  const defaults = await runtime.engine.answersFor(sessionId, step);
  return defaults.ok ? ok({ ...defaults.value, ...answersOfStep(answers, step) }) : defaults;
}
