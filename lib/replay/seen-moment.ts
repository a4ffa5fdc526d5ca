import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import { areKeysFoundGone } from "./keys-found-gone";
import type { Moments } from "./moments";

/**
 * The number of the last of the first n events that a page was shown after. Some events are written in one breath with
 * what follows from them, so that the page of the event before stays in sight.
 */
export function seenMoment(moments: Moments, n: number): number {
  const last = Math.min(n, moments.last);
  let number = last;
  while (number > Math.max(0, last - breathMax) && isPassedBy(moments, number)) number -= 1;
  return number;
}

/** More events than these are never written in one breath, whatever a made-up session says. */
const breathMax = 50;

function isPassedBy(moments: Moments, number: number): boolean {
  const event = moments.events[number - 1];
  const next = moments.events[number];
  if (areKeysFoundGone(moments.events, number)) return true;
  if (event?.type === "answers.saved") return takesRepair(moments, number);
  if (event?.type !== "plan.made") return false;
  return isOneOfSeveral(event, next) || goesOnAtOnce(event, next) || takesRepair(moments, number - 1);
}

/** The plans of an undo are shown together. */
function isOneOfSeveral(event: EventOf<"plan.made">, next: SessionEvent | undefined): boolean {
  return event.purpose === "undo" && next?.type === "plan.made" && next.purpose === "undo";
}

/** What is left of a confirmed plan is not asked about again. */
function goesOnAtOnce({ plan }: EventOf<"plan.made">, next: SessionEvent | undefined): boolean {
  return next?.type === "run.started" && next.planId === plan.planId && next.continues !== undefined;
}

/** Answers that are saved with the plan of an offered repair were never on a form. */
function takesRepair({ events, viewAt }: Moments, number: number): boolean {
  const [saved, planned] = [events[number - 1], events[number]];
  if (saved?.type !== "answers.saved" || planned?.type !== "plan.made") return false;
  return viewAt(number - 1).repair?.plan.planId === planned.plan.planId;
}
