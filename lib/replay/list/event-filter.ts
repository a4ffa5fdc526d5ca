import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { type EventKind, kindOf } from "./event-kind";
import { isFailed } from "./failed";
import { isRead } from "./read-only";
import { searchesOf, type TextsOf } from "./search";

/** What of a session the list shows. */
export interface EventFilter {
  /** Undefined: all steps, and what belongs to none. */
  readonly step: StepId | undefined;
  /** None: all kinds. */
  readonly kinds: readonly EventKind[];
  readonly failedOnly: boolean;
  /** Also the AWS calls that only read. */
  readonly reads: boolean;
  /** Words that must all stand in the event. */
  readonly search: string;
}

export const noFilter: EventFilter = {
  step: undefined,
  kinds: [],
  failedOnly: false,
  reads: false,
  search: "",
};

export interface Matches {
  readonly events: readonly SessionEvent[];
  /** Calls that would match, but only read. */
  readonly hiddenReads: number;
}

export function matching(events: readonly SessionEvent[], filter: EventFilter, textsOf: TextsOf): Matches {
  const found = searchesOf(filter.search);
  const matches: SessionEvent[] = [];
  let hiddenReads = 0;
  for (const event of events) {
    if (!fits(event, filter) || !(filter.search === "" || found(textsOf(event)))) continue;
    // One that failed says something, whatever it wanted.
    if (!filter.reads && isRead(event) && !isFailed(event)) hiddenReads += 1;
    else matches.push(event);
  }
  return { events: matches, hiddenReads };
}

function fits(event: SessionEvent, { step, kinds, failedOnly }: EventFilter): boolean {
  if (step !== undefined && !("step" in event && event.step === step)) return false;
  if (kinds.length > 0 && !kinds.includes(kindOf(event.type))) return false;
  return !failedOnly || isFailed(event);
}
