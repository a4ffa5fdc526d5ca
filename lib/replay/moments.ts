import type { SessionEvent } from "@/lib/wizard/events";
import { fold, foldOn } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import { problemNumbers } from "./problem-numbers";

/** A session that can be looked at after any of its events, which count from 1. */
export interface Moments {
  readonly events: readonly SessionEvent[];
  /** Number of the last event. */
  readonly last: number;
  /** What the session was after its first n events; empty at 0. */
  viewAt(n: number): SessionView;
  /** Numbers of the events at which something went wrong, in order. */
  readonly problems: readonly number[];
  /** Undefined where there is none further on. */
  nextProblem(n: number): number | undefined;
  previousProblem(n: number): number | undefined;
}

/**
 * Folds as far as was asked for and keeps a view every so many events, so that any moment is a short fold away: one
 * far ahead costs its way once. Views share what did not change, so keeping them costs little.
 */
export function createMoments(events: readonly SessionEvent[]): Moments {
  const kept: SessionView[] = [fold([])];
  const problems = problemNumbers(events);

  function keptView(index: number): SessionView {
    for (let at = kept.length; at <= index; at += 1) {
      const before = kept[at - 1] ?? fold([]);
      kept.push(foldOn(before, events.slice((at - 1) * spacing, at * spacing)));
    }
    return kept[index] ?? fold([]);
  }

  return {
    events,
    last: events.length,
    viewAt(n) {
      const number = Math.min(Math.max(Math.trunc(n), 0), events.length);
      const index = Math.floor(number / spacing);
      return foldOn(keptView(index), events.slice(index * spacing, number));
    },
    problems,
    nextProblem: (n) => problems.find((number) => number > n),
    previousProblem: (n) => problems.findLast((number) => number < n),
  };
}

/** Events between two kept views. */
const spacing = 128;
