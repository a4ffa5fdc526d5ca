import { stepIds } from "@/lib/wizard/words";
import { type Aspect, aspects, type Entry, entriesOf } from "./entries";
import type { Moment } from "./moment";

/** One thing on both sides; undefined where a side does not have it. */
export interface Row {
  readonly key: string;
  readonly step: Entry["step"];
  readonly name: string;
  readonly first: Entry | undefined;
  readonly second: Entry | undefined;
}

export interface ComparedAspect {
  readonly aspect: Aspect;
  readonly different: readonly Row[];
  readonly same: readonly Row[];
}

/** Holds two moments beside each other: of one session, or of two. Rows follow the steps. */
export function compare(first: Moment, second: Moment): readonly ComparedAspect[] {
  return aspects.map((aspect) => {
    const rows = rowsOf(entriesOf[aspect](first), entriesOf[aspect](second));
    return { aspect, different: rows.filter((row) => !isSame(row)), same: rows.filter(isSame) };
  });
}

function rowsOf(first: readonly Entry[], second: readonly Entry[]): readonly Row[] {
  const firsts = byKey(first);
  const seconds = byKey(second);
  return [...new Map([...firsts, ...seconds])]
    .map(([key, { step, name }]) => ({
      key,
      step,
      name,
      first: firsts.get(key),
      second: seconds.get(key),
    }))
    .sort((a, b) => place(a) - place(b));
}

/** Of several with one key, the first is compared with the first, the second with the second. */
function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const known = new Map<string, Entry>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const count = (counts.get(entry.key) ?? 0) + 1;
    counts.set(entry.key, count);
    known.set(`${count} ${entry.key}`, entry);
  }
  return known;
}

/** What belongs to no step comes first. */
const place = ({ step }: Row) => (step ? stepIds.indexOf(step) : -1);

function isSame({ first, second }: Row): boolean {
  return first?.value === second?.value && first?.detail === second?.detail;
}
