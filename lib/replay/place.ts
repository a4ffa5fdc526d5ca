import { type StepId, stepIds } from "@/lib/wizard/words";
import { type EventFilter, noFilter } from "./list/event-filter";
import { eventKinds } from "./list/event-kind";

/** Where somebody stands in a replay: everything that a copied link brings back. */
export interface Place {
  /** Number of the event, from 1. */
  readonly event: number;
  readonly filter: EventFilter;
}

/**
 * The place as the hash of an address, for example "#event=41&kind=change,call&search=policy". What is as at the
 * beginning is left out.
 */
export function placeHash({ event, filter }: Place): string {
  const words = new URLSearchParams({ event: String(event) });
  if (filter.step) words.set("step", filter.step);
  if (filter.kinds.length > 0) words.set("kind", filter.kinds.join(","));
  if (filter.failedOnly) words.set("failed", "yes");
  if (filter.reads) words.set("reads", "yes");
  if (filter.search) words.set("search", filter.search);
  return `#${words.toString().replaceAll("%2C", ",")}`;
}

/** Reads what anybody may have typed behind the #: what it doesn't know it leaves out. `last` is the last number. */
export function readPlace(hash: string, last: number, first = 1): Place {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const kinds = (words.get("kind") ?? "").split(",");
  return {
    event: numberIn(words.get("event"), last) ?? first,
    filter: {
      ...noFilter,
      step: stepIds.find((id: StepId) => id === words.get("step")),
      kinds: eventKinds.filter((kind) => kinds.includes(kind)),
      failedOnly: words.get("failed") === "yes",
      reads: words.get("reads") === "yes",
      search: (words.get("search") ?? "").slice(0, searchMax),
    },
  };
}

/** A number beyond the end means the end: the link may be of a longer session. */
function numberIn(text: string | null, last: number): number | undefined {
  if (text === null || !/^\d{1,9}$/.test(text)) return undefined;
  return Math.min(Math.max(Number(text), 1), last);
}

export const searchMax = 200;
