import "server-only";
import type { CodePlan } from "@/lib/delivery/as-code/code-plan";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { StepPlan } from "@/lib/wizard/change";
import type { SessionEvent } from "@/lib/wizard/events";
import { fold, stepOf } from "@/lib/wizard/fold/fold";
import { madeBy } from "@/lib/wizard/made";
import type { StepEntry } from "@/lib/wizard/step";
import type { SessionView } from "@/lib/wizard/view";
import type { Answers, Facts, StepId } from "@/lib/wizard/words";
import { type AskedFacts, fullPlan } from "./full-plan";
import { itemsOf, type Known, withIds } from "./items-of";
import { knownIds, seenIds } from "./known-ids";

/** What was seen of a step just now, without a trace in its session. */
export interface Looked {
  readonly answers: Answers;
  readonly plan: StepPlan;
  readonly learns: Facts;
}

/** Everything that the exports are written from: the full plan, and what the session knows to be there already. */
export async function codePlanOf(
  sessionId: string,
  events: readonly SessionEvent[],
  entries: readonly StepEntry[],
  looked: ReadonlyMap<StepId, Looked> = new Map(),
): Promise<Result<CodePlan>> {
  const view = withAnswers(fold(events), looked);
  const asked = askedFacts(view.facts);
  if (!asked) return refused(tooEarly);
  const isReal = view.facts.accountKind !== "practice";
  const planned = await fullPlan(sessionId, view, asked, entries);
  const known = new Map(
    planned.map(({ step }) => [step, isReal ? knownOf(view, events, step, looked) : nothing]),
  );
  const items = planned.flatMap((changes) => itemsOf(changes, known.get(changes.step) ?? nothing));
  const seen = [seenIds(view, events, entries), ...[...looked.values()].map(({ learns }) => learns)];
  const ids = isReal ? knownIds(items, seen) : {};
  return ok({
    externalUrl: asked.externalUrl,
    host: asked.host,
    region: asked.region,
    account: { kind: isReal ? "aws" : "practice", number: asked.accountId, partition: asked.partition },
    items: items.map((item) => withIds(item, ids)),
    ids,
    unseen: isReal ? planned.map(({ step }) => step).filter((step) => !known.get(step)?.plan) : [],
  });
}

function withAnswers(view: SessionView, looked: ReadonlyMap<StepId, Looked>): SessionView {
  const steps = view.steps.map((step) => {
    const answers = looked.get(step.id)?.answers;
    return answers ? { ...step, answers } : step;
  });
  return { ...view, steps };
}

function askedFacts({ externalUrl, host, accountId, partition, region }: Facts): AskedFacts | undefined {
  if (!externalUrl || !host || !accountId || !partition || !region) return undefined;
  return { externalUrl, host, accountId, partition, region };
}

const nothing: Known = { plan: undefined, plannedAt: "", made: [] };

function knownOf(
  view: SessionView,
  events: readonly SessionEvent[],
  step: StepId,
  looked: ReadonlyMap<StepId, Looked>,
): Known {
  const made = madeBy(events, step);
  const seen = looked.get(step);
  const plan = seen?.plan ?? stepOf(view, step).plan;
  // A plan with a blocker says what must be settled first, not what will be there.
  if (!plan || plan.blockers.length > 0) return { plan: undefined, plannedAt: "", made };
  return { plan, plannedAt: seen ? justNow : plannedAt(events, step), made };
}

function plannedAt(events: readonly SessionEvent[], step: StepId): string {
  const planned = events.findLast(
    (event) => event.type === "plan.made" && event.step === step && event.purpose !== "undo",
  );
  return planned?.at ?? "";
}

/** After everything that was made. */
const justNow = "9999";

const tooEarly: Problem = {
  code: "as-code-too-early",
  message: "The setup can't be written as code yet.",
  remedy: "Answer the steps BlueRange server and AWS account first.",
};
