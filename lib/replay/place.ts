import { type StepId, stepIds } from "@/lib/wizard/words";
import { type EventFilter, noFilter } from "./list/event-filter";
import { eventKinds } from "./list/event-kind";
import { eventsMax } from "./reading/limits";

/** Where somebody stands in a replay: everything that a copied link brings back. */
export interface Place {
  /** Number of the event, from 1. */
  readonly event: number;
  readonly filter: EventFilter;
  /** Undefined: nothing is compared. */
  readonly comparison?: Comparison | undefined;
}

/** Two moments beside each other: of this session, or of this one and another. */
export interface Comparison {
  /** Number of the event of this session. */
  readonly event: number;
  /** Number of the other event; undefined: the last one of the other file. */
  readonly other: number | undefined;
  /** The other one is of another file. A link can't hold it, so it has to be chosen again. */
  readonly file: boolean;
  readonly onlyDifferences: boolean;
}

/**
 * The place as the hash of an address, for example "#event=41&kind=change,call&search=policy". What is as at the
 * beginning is left out.
 */
export function placeHash({ event, filter, comparison }: Place): string {
  const words = new URLSearchParams({ event: String(event) });
  if (filter.step) words.set("step", filter.step);
  if (filter.kinds.length > 0) words.set("kind", filter.kinds.join(","));
  if (filter.failedOnly) words.set("failed", "yes");
  if (filter.reads) words.set("reads", "yes");
  if (filter.search) words.set("search", filter.search);
  if (comparison) {
    words.set("compare", String(comparison.event));
    if (comparison.other !== undefined) words.set("with", String(comparison.other));
    if (comparison.file) words.set("other", "file");
    if (comparison.onlyDifferences) words.set("only", "yes");
  }
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
    comparison: readComparison(words, last),
  };
}

function readComparison(words: URLSearchParams, last: number): Comparison | undefined {
  const event = numberIn(words.get("compare"), last);
  const file = words.get("other") === "file";
  const other = numberIn(words.get("with"), file ? eventsMax : last);
  if (event === undefined || (other === undefined && !file)) return undefined;
  return { event, other, file, onlyDifferences: words.get("only") === "yes" };
}

/** A number beyond the end means the end: the link may be of a longer session. */
function numberIn(text: string | null, last: number): number | undefined {
  if (text === null || !/^\d{1,9}$/.test(text)) return undefined;
  return Math.min(Math.max(Number(text), 1), last);
}

export const searchMax = 200;
