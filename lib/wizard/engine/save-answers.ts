import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import { stepStatuses } from "../fold/step-status";
import type { Secrets, StepEntry } from "../step";
import type { SessionView } from "../view";
import type { Answers, Facts, StepId } from "../words";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { type Learned, learnAccount } from "./learn-account";
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
  const step = stepOf(view, entry.id);
  if (step.status === "running") return refused(stillRunning);
  if (submission.revision < step.revision) return refused(changedElsewhere);

  const parsed = entry.parse(submission.typed, submission.secrets);
  if (!parsed.ok) return ok({ state: "wrong", problems: parsed.problems });
  const learned = await learn(context, log, entry, parsed.answers, submission);
  if (!learned.ok) return ok({ state: "wrong", problems: learned.problems });

  const outdated = becomesOutdated(view, learned.value.facts, entry.id);
  if (outdated.length > 0 && !submission.confirmed) return ok({ state: "outdates", steps: outdated });
  const notices = [...parsed.notices, ...learned.value.notices];
  const saved: EventBody = {
    type: "answers.saved",
    step: entry.id,
    answers: learned.value.answers,
    facts: learned.value.facts,
    notices,
  };
  await log.append([saved, ...learned.value.events], learned.value.options);
  return ok({ state: "saved" });
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

function becomesOutdated(view: SessionView, facts: Facts, saving: StepId): readonly StepId[] {
  const after = stepStatuses(view.steps, { ...view.facts, ...facts });
  return after
    .filter(
      (step) =>
        step.id !== saving && step.status === "outdated" && stepOf(view, step.id).status !== "outdated",
    )
    .map(({ id }) => id);
}

const stillRunning: Problem = {
  code: "still-running",
  message: "Changes of this step are under way.",
  remedy: "Wait until they have ended, or stop them, and then change the answers.",
};

const changedElsewhere: Problem = {
  code: "changed-elsewhere",
  message: "This step was changed in another tab or by somebody else since you opened it.",
  remedy: "Load the page again to see how it is now; what you typed here was not saved.",
};
