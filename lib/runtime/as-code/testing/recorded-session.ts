/** For tests: the events of a session that looked at, and may have set up, an account with the real steps. */
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import { entries } from "@/lib/steps/index";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { sealPlan } from "@/lib/wizard/fingerprint";
import { initialAnswers } from "@/lib/wizard/form";
import type { AnyAwsStep } from "@/lib/wizard/step";
import type { Answers, Facts, StepId } from "@/lib/wizard/words";
import { applyAll, planOf } from "../../steps/apply-all";
import type { PracticePorts } from "../../steps/practice-ports";
import { askedSession } from "./asked-session";

/** The account is the practice account's, called a real one: only there anything can exist. */
const facts: Facts = {
  host: "relution.mycompany.com",
  region: "eu-west-1",
  partition: "aws",
  accountId: "999999999999",
};

interface Recording {
  /** How far the session has come. */
  readonly steps?: readonly StepId[];
  readonly apply?: boolean;
  readonly answers?: Partial<Readonly<Record<StepId, Answers>>>;
}

export async function recordedSession(
  ports: PracticePorts,
  { steps = accountSteps, apply = false, answers = {} }: Recording = {},
): Promise<readonly SessionEvent[]> {
  let known = facts;
  const events: EventBody[] = [];
  for (const entry of entries) {
    if (entry.kind !== "aws" || !steps.includes(entry.id)) continue;
    const given = { ...initialAnswers(entry.form), ...answers[entry.id] };
    events.push({ type: "answers.saved", step: entry.id, answers: given, facts: {}, notices: [] });
    if (entry.needs.some((name) => known[name] === undefined)) continue;
    const { bodies, learned } = await recordStep(entry, ports, given, known, apply);
    events.push(...bodies);
    known = { ...known, ...learned };
  }
  return askedSession({ accountId: "999999999999" }, events);
}

const accountSteps: readonly StepId[] = ["iam-user", "certificate", "identity-pool", "organization-role"];

async function recordStep(
  entry: AnyAwsStep,
  ports: PracticePorts,
  answers: Answers,
  known: Facts,
  apply: boolean,
): Promise<{ readonly bodies: readonly EventBody[]; readonly learned: Facts }> {
  const step = entry.id;
  const { observed, plan, desired } = await planOf(entry, ports, answers, known);
  const sealed = sealPlan(plan, `plan-of-${step}`);
  const looked: readonly EventBody[] = [
    { type: "step.observed", step, observed },
    { type: "plan.made", step, plan: sealed },
  ];
  if (!apply) return { bodies: looked, learned: entry.learn(observed, desired) };
  const runId = `run-of-${step}`;
  const receipts = await applyAll(entry, ports, plan);
  const done = [...receipts].flatMap(([changeId, receipt]): readonly EventBody[] => {
    if (!isJsonObject(receipt)) return [];
    const ended = { how: "applied", receipt, yields: yieldsOf(receipt), durationMs: 1 } as const;
    return [
      { type: "change.started", step, runId, changeId, attempt: 1, baseline: null },
      { type: "change.done", step, runId, changeId, ...ended },
    ];
  });
  const after = await planOf(entry, ports, answers, known);
  const learned = entry.learn(after.observed, after.desired);
  return {
    bodies: [
      ...looked,
      { type: "run.started", step, runId, planId: sealed.planId },
      ...done,
      { type: "facts.learned", step, facts: learned, uses: {} },
    ],
    learned,
  };
}

/** Receipts name what they made as the holes do. */
function yieldsOf(receipt: JsonObject): Readonly<Record<string, string>> {
  const texts = Object.entries(receipt).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}
