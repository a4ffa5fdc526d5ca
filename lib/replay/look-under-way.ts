import type { SessionEvent } from "@/lib/wizard/events";
import { type StepId, stepIds } from "@/lib/wizard/words";
import { areKeysFoundGone, beforeRefusal } from "./keys-found-gone";

/** A second look at the account that has not come to its end. */
export interface LookUnderWay {
  /** Number of the last event before it: the page in sight was made after that. */
  readonly since: number;
  /** The steps that it has got through. */
  readonly checked: readonly StepId[];
}

/** The look that the event of this number belongs to; undefined where it was the last answer of its look. */
export function lookUnderWay(events: readonly SessionEvent[], number: number): LookUnderWay | undefined {
  const isBrokenOff = events[number - 1]?.type === "drift.failed";
  if (!isBrokenOff && !isOneLook(events, number, besides(events, number, 1))) return undefined;
  let first = number;
  let before = besides(events, first, -1);
  while (isOneLook(events, before, first)) {
    first = before;
    before = besides(events, first, -1);
  }
  return {
    since: beforeRefusal(events, first),
    checked: events.slice(first - 1, number).flatMap(stepLookedAt),
  };
}

/** The next event to this side that is about a step as a whole: no call, and not what a call was refused over. */
function besides(events: readonly SessionEvent[], number: number, way: 1 | -1): number {
  let beside = number + way;
  while (events[beside - 1]?.type === "aws.called" || areKeysFoundGone(events, beside)) beside += way;
  return beside;
}

/** Every look goes through the steps in their order. */
function isOneLook(events: readonly SessionEvent[], number: number, next: number): boolean {
  const [event, later] = [events[number - 1], events[next - 1]];
  if (event?.type !== "drift.checked") return false;
  if (later?.type !== "drift.checked" && later?.type !== "drift.failed") return false;
  return stepIds.indexOf(event.step) < stepIds.indexOf(later.step);
}

function stepLookedAt(event: SessionEvent): readonly StepId[] {
  return event.type === "drift.checked" ? [event.step] : [];
}
