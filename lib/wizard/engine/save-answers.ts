import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import { isRunning } from "../fold/is-running";
import type { Secrets, StepEntry } from "../step";
import type { SessionView } from "../view";
import type { Answers, StepId } from "../words";
import { appendAtRest } from "./append-at-rest";
import { becomesOutdated } from "./becomes-outdated";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { type Learned, learnAccount } from "./learn-account";
import { alreadyRunning } from "./lease";
import type { SessionLog } from "./session-log";

export interface Submission {
  readonly step: StepId;
  readonly typed: Answers;
  readonly secrets: Secrets;
  /** StepView.revision as it was when the form was shown. */
  readonly revision: number;
  /** The person has seen what becomes outdated and wants it. */
  readonly confirmed: boolean;
}

export type Saved =
  | { readonly state: "saved" }
  | { readonly state: "wrong"; readonly problems: readonly Problem[] }
  /** Nothing is saved yet: these steps would become outdated. */
  | { readonly state: "outdates"; readonly steps: readonly StepId[] };

/** Reads what was typed, learns what it tells, and saves both; or says what is in the way. Nothing else is done. */
export async function saveAnswers(
  context: EngineContext,
  log: SessionLog,
  submission: Submission,
): Promise<Result<Saved>> {
  const entry = entryOf(context, submission.step);
  const view = log.view();
  // Looked at now, before anything else is done with what was typed, and once more when it is saved.
  const obstacle = (now: SessionView) => (isOlder(submission, now) ? changedElsewhere : undefined);
  const problem = isRunning(view) ? alreadyRunning : obstacle(view);
  if (problem) return refused(problem);

  const parsed = entry.parse(submission.typed, submission.secrets);
  if (!parsed.ok) return ok({ state: "wrong", problems: parsed.problems });
  const learned = await learn(context, log, entry, parsed.answers, submission);
  if (!learned.ok) return ok({ state: "wrong", problems: learned.problems });

  if (!submission.confirmed) {
    const { facts } = learned.value;
    const steps = await becomesOutdated(context, log.sessionId, view, { saving: entry.id, facts });
    if (steps.length > 0) return ok({ state: "outdates", steps });
  }
  const notices = [...parsed.notices, ...learned.value.notices];
  const saved: EventBody = {
    type: "answers.saved",
    step: entry.id,
    answers: learned.value.answers,
    facts: learned.value.facts,
    notices,
  };
  const kept = await appendAtRest(log, [saved, ...learned.value.events], learned.value.options, obstacle);
  return kept.ok ? ok({ state: "saved" }) : kept;
}

function isOlder({ step, revision }: Submission, view: SessionView): boolean {
  return revision < stepOf(view, step).revision;
}

async function learn(
  context: EngineContext,
  log: SessionLog,
  entry: StepEntry,
  answers: Answers,
  submission: Submission,
): Promise<Learned> {
  if (entry.kind === "account") return learnAccount(context, log, answers, submission);
  const facts = entry.kind === "questions" ? entry.learn(answers) : {};
  return { ok: true, value: { answers, facts, notices: [], events: [] } };
}

const changedElsewhere: Problem = {
  code: "changed-elsewhere",
  message: "This step was changed in another tab or by somebody else since you opened it.",
  remedy: "Load the page again to see how it is now; what you typed here was not saved.",
};
