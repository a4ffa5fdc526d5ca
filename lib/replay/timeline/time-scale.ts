import type { Span } from "./span";

/** From instants to places on the axis and back. Places run from 0 to 1. */
export interface TimeScale {
  place(ms: number): number;
  instant(place: number): number;
  /** Where a pause is drawn shorter than it was. */
  readonly pauses: readonly { readonly place: number; readonly durationMs: number }[];
  /** How much time the axis shows, without what was cut out of pauses. */
  readonly shownMs: number;
}

/**
 * The scale of a session. Between two presses of a person minutes may pass in which nothing happens; with
 * `shortenPauses` these are drawn short, or everything else would be too narrow to see.
 */
export function timeScale(spans: readonly Span[], shortenPauses: boolean): TimeScale {
  const busy = busyTimes(spans);
  const startMs = busy[0]?.fromMs ?? 0;
  const busyMs = busy.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const shownPauseMs = Math.max(busyMs / 40, pauseShownMinMs);
  const instants = [startMs];
  const shown = [0];
  const cuts: { readonly shown: number; readonly durationMs: number }[] = [];
  for (const [index, { fromMs }] of busy.entries()) {
    const pauseFromMs = busy[index - 1]?.toMs ?? fromMs;
    const durationMs = fromMs - pauseFromMs;
    if (!shortenPauses || durationMs <= Math.max(shownPauseMs, pauseMinMs)) continue;
    const pauseFrom = between(instants, shown, pauseFromMs);
    instants.push(pauseFromMs, fromMs);
    shown.push(pauseFrom, pauseFrom + shownPauseMs);
    cuts.push({ shown: pauseFrom + shownPauseMs / 2, durationMs });
  }
  const shownMs = Math.max(between(instants, shown, busy.at(-1)?.toMs ?? startMs), 1);
  return {
    place: (ms) => between(instants, shown, ms) / shownMs,
    instant: (place) => between(shown, instants, place * shownMs),
    pauses: cuts.map((cut) => ({ place: cut.shown / shownMs, durationMs: cut.durationMs })),
    shownMs,
  };
}

/** The times in which something was under way, without overlaps. */
function busyTimes(spans: readonly Span[]): readonly { readonly fromMs: number; readonly toMs: number }[] {
  const busy: { readonly fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = busy.at(-1);
    if (last && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else busy.push({ fromMs, toMs });
  }
  return busy;
}

/** From one measure to the other along straight lines between bends; after the last bend, one to one. */
function between(from: readonly number[], to: readonly number[], value: number): number {
  let low = 0;
  let high = from.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const [fromLow = 0, toLow = 0, fromHigh = 0, toHigh = 0] = [from[low], to[low], from[high], to[high]];
  const beyond = Math.max(0, value - fromLow);
  if (high >= from.length || fromHigh === fromLow) return toLow + beyond;
  return toLow + (beyond * (toHigh - toLow)) / (fromHigh - fromLow);
}

const pauseMinMs = 1_000;
const pauseShownMinMs = 50;
