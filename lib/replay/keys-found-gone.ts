import type { SessionEvent } from "@/lib/wizard/events";

/**
 * Whether the event of this number says that keys had run out, as a press found that was refused over it. Nobody has
 * seen a page between the two: the refusal stands on the page of before, where the keys seemed to be there.
 */
export function areKeysFoundGone(events: readonly SessionEvent[], number: number): boolean {
  const [event, next] = [events[number - 1], events[number]];
  const hasRunOut = event?.type === "credentials.forgotten" && event.reason === "expired";
  return hasRunOut && (next?.type === "plan.failed" || next?.type === "drift.failed");
}

/** The last event before the press that was refused with this one, where it is told apart from that. */
export function beforeRefusal(events: readonly SessionEvent[], number: number): number {
  return areKeysFoundGone(events, number - 1) ? number - 2 : number - 1;
}
