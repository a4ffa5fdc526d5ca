import { sortedJson } from "@/lib/domain/sorted-json";
import { forms } from "@/lib/steps/forms";
import type { Plan, PlannedDocument } from "@/lib/wizard/change";
import type { StepStatus, StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { answerLabels } from "../answer-labels";
import type { Moment } from "./moment";

/** Something that one moment has and another one may have, too. */
export interface Entry {
  /** The same thing has the same key in every session. */
  readonly key: string;
  readonly step: StepId | undefined;
  readonly name: string;
  readonly value: string;
  /** Belongs to the value and is too long to stand in a row. */
  readonly detail?: string;
}

/** What sessions are compared by, in the order of what leads to a cause. */
export const aspects = ["outcome", "findings", "answers", "plans", "account", "checks", "facts"] as const;

export type Aspect = (typeof aspects)[number];

export const entriesOf: Readonly<Record<Aspect, (moment: Moment) => readonly Entry[]>> = {
  outcome: ({ view }) => [
    whole("reached", "Reached", view.current ? forms[view.current].title : "All steps done"),
    whole("installed", "Files installed", view.installed ? "yes" : "no"),
    whole("credentials", "AWS credentials", view.credentials.source ?? "none"),
    ...view.steps.flatMap(outcomeOfStep),
  ],
  findings: ({ findings }) =>
    findings.map(({ id, title, cause, overcome }) =>
      whole(id, title, overcome ? `${cause} (overcome)` : cause),
    ),
  answers: ({ view }) =>
    view.steps.flatMap(({ id, answers = {} }) =>
      answerLabels(id, answers).map(({ name, label }) => ofStep(id, name, label, answers[name] ?? "")),
    ),
  plans: ({ view: { steps, repair } }) => [
    ...steps.flatMap(({ id, plan }) => plannedInStep(id, plan)),
    // The proof has no plan of its own, so its rows are the offered repair's.
    ...plannedInStep("proof", repair?.plan),
  ],
  account: ({ observed }) =>
    [...observed].map(([id, json]) => ({
      ...ofStep(id, "observed", "What AWS shows", "looked at"),
      detail: sortedJson(json, 2),
    })),
  checks: ({ view }) =>
    view.steps.flatMap(({ id, checks, drift }) => [
      ...checks.map((check) => ofStep(id, check.id, check.label, checked(check))),
      ...(drift?.checks ?? []).map((check) =>
        ofStep(id, `again ${check.id}`, `Checked again: ${check.label}`, checked(check)),
      ),
    ]),
  facts: ({ view }) => Object.entries(view.facts).map(([name, value]) => whole(name, name, value)),
};

function outcomeOfStep({ id, status, run, planProblem }: StepView): readonly Entry[] {
  const problem = run?.problem ?? planProblem;
  return [
    ofStep(id, "status", "State", statusTexts[status]),
    ...(run
      ? [ofStep(id, "run", "Last run", run.purpose === "undo" ? `undo, ${run.state}` : run.state)]
      : []),
    ...(problem ? [ofStep(id, "problem", "Problem", problem.message)] : []),
  ];
}

function plannedInStep(id: StepId, plan: Plan | undefined): readonly Entry[] {
  if (!plan) return [];
  return [
    ...plan.changes.map(({ kind, summary, call, documents }) => ({
      ...ofStep(id, `${kind} ${summary} ${call.action}`, summary, `${kind}, ${call.action}`),
      detail: [sortedJson(call.input, 2), ...documents.map(documentText)].join("\n"),
    })),
    ...plan.kept.map(({ summary, detail = "" }) => ofStep(id, `keep ${summary}`, summary, `stays ${detail}`)),
    ...plan.blockers.map(({ code, message }) => ofStep(id, `blocker ${code}`, "Can't be applied", message)),
  ];
}

const documentText = ({ title, json }: PlannedDocument) => `${title}:\n${sortedJson(json, 2)}`;

/**
 * What is the same in words is not told twice. What was found where a check passed may hold the name of a test user,
 * which is another each time.
 */
function checked({ state, wanted, found }: { state: string; wanted: string; found: string }): string {
  if (state === "passed") return `${state}: ${wanted}`;
  return wanted === found ? `${state}: ${found}` : `${state}: wanted ${wanted}, found ${found}`;
}

const whole = (key: string, name: string, value: string): Entry => ({ key, step: undefined, name, value });

function ofStep(step: StepId, key: string, name: string, value: string): Entry {
  return { key: `${step} ${key}`, step, name, value };
}

/** Whether a step may be opened by now follows from the others, so both say the same. */
const statusTexts: Readonly<Record<StepStatus, string>> = {
  done: "done",
  ready: "not done",
  blocked: "not done",
  running: "running",
  problem: "stopped by a problem",
  outdated: "outdated",
};
