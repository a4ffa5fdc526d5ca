import type { JsonObject } from "@/lib/domain/json";
import { byAwsClock } from "./aws-clock";
import type { AwsCall, Change } from "./change";
import type { EventOf, SessionEvent } from "./events";
import { fillObject } from "./hole";
import { type FactName, type Facts, type StepId, stepIds } from "./words";
import { factNameSchema } from "./words-schema";

/** One write of this session that happened, or of which nobody can say that it did not. */
export interface Made {
  readonly change: Change;
  /** As it was sent. */
  readonly call: AwsCall;
  /** Ids and names of what was made; empty where the answer was lost. */
  readonly receipt: JsonObject;
  /** ISO 8601 by AWS's clock, as far as its difference was known then: when its intent was written down. */
  readonly startedAt: string;
}

/**
 * Everything that a step has written since it was undone last, in order, over all its runs: what undo may touch.
 * Writes of an undo are not in it, nor what was refused, never happened or was removed again.
 */
export function madeBy(events: readonly SessionEvent[], step: StepId): readonly Made[] {
  const story: Story = { plans: new Map(), runs: new Map(), made: new Map(), yields: {}, facts: {} };
  for (const event of events) {
    if (event.type === "answers.saved") story.facts = { ...story.facts, ...event.facts };
    if ("step" in event && event.step === step) tell(story, event);
  }
  return [...story.made.values()];
}

/** The steps that have written something, or may have, and were not undone since. */
export function stepsNotUndone(events: readonly SessionEvent[]): readonly StepId[] {
  return stepIds.filter((step) => madeBy(events, step).length > 0);
}

/** Names of the facts that a step has learned since it was undone last. */
export function factsLearnedBy(events: readonly SessionEvent[], step: StepId): readonly FactName[] {
  const learned = new Set<FactName>();
  for (const event of events) {
    if (!("step" in event) || event.step !== step) continue;
    if (event.type === "step.undone") learned.clear();
    if (event.type !== "facts.learned") continue;
    for (const name of factNameSchema.array().parse(Object.keys(event.facts))) learned.add(name);
  }
  return [...learned];
}

interface Story {
  readonly plans: Map<string, readonly Change[]>;
  /** Changes by run; none for runs that undo. */
  readonly runs: Map<string, readonly Change[]>;
  /** By run and change. */
  readonly made: Map<string, Made>;
  yields: Readonly<Record<string, string>>;
  /** As of the event that is told: the clock of this machine may be set right between two runs. */
  facts: Facts;
}

function tell(story: Story, event: SessionEvent): void {
  switch (event.type) {
    case "plan.made":
      story.plans.set(event.plan.planId, event.plan.changes);
      break;
    case "run.started":
      story.runs.set(
        event.runId,
        event.purpose === "undo" ? [] : (story.plans.get(event.planId ?? "") ?? []),
      );
      break;
    case "change.started":
      began(story, event);
      break;
    case "change.done":
      ended(story, event);
      break;
    case "change.failed":
      if (event.outcome === "refused") story.made.delete(keyOf(event));
      break;
    case "step.undone":
      story.made.clear();
  }
}

function began(story: Story, event: EventOf<"change.started">): void {
  const change = story.runs.get(event.runId)?.find(({ id }) => id === event.changeId);
  if (!change) return;
  const { action, input } = change.call;
  const call = { action, input: fillObject(input, story.yields) };
  const startedAt = byAwsClock(event.at, story.facts);
  story.made.set(keyOf(event), { change, call, receipt: {}, startedAt });
}

function ended(story: Story, event: EventOf<"change.done">): void {
  const key = keyOf(event);
  const begun = story.made.get(key);
  const happened = event.how === "applied" || event.how === "found";
  if (!happened) story.made.delete(key);
  else if (begun) story.made.set(key, { ...begun, receipt: event.receipt });
  story.yields = { ...story.yields, ...event.yields };
}

function keyOf({ runId, changeId }: { readonly runId: string; readonly changeId: string }): string {
  return `${runId} ${changeId}`;
}
