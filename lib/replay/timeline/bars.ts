import type { PlacedLane } from "./placed-lanes";
import { type SpanState, worst } from "./span";
import type { TimeWindow } from "./time-window";

/** What is drawn of a row: `x` and `width` are shares of what is in sight. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly state: SpanState;
  readonly seq: number;
  /** How many spans it stands for. */
  readonly count: number;
}

/**
 * The bars of all rows, at most `barsMax` together whatever the session's size: what falls on the same column is one
 * bar, which keeps the worst of what it stands for.
 */
export function barsOf(
  lanes: readonly PlacedLane[],
  window: TimeWindow,
  barsMax = 700,
): readonly (readonly Bar[])[] {
  let columns = columnsMax;
  let bars = lanes.map((lane) => merged(inSight(lane, window), columns));
  while (bars.reduce((sum, row) => sum + row.length, 0) > barsMax && columns > 1) {
    columns /= 2;
    bars = bars.map((row) => merged(row, columns));
  }
  return bars;
}

function* inSight({ spans, starts, ends }: PlacedLane, { from, to }: TimeWindow): Generator<Bar> {
  const length = to - from;
  for (const [index, { state, seq }] of spans.entries()) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (end < from) continue;
    // They stand in the order in which they begin.
    if (start > to) return;
    const x = Math.max(0, (start - from) / length);
    yield { x, width: Math.min(1, (end - from) / length) - x, state, seq, count: 1 };
  }
}

function merged(bars: Iterable<Bar>, columns: number): readonly Bar[] {
  const result: Bar[] = [];
  for (const bar of bars) {
    const last = result.at(-1);
    if (last && isOne(last, bar, columns)) result[result.length - 1] = joined(last, bar);
    else result.push(bar);
  }
  return result;
}

/** On one column together; or overlapping, where there is room for few only or they say the same. */
function isOne(last: Bar, bar: Bar, columns: number): boolean {
  const column = (x: number) => Math.floor(x * columns);
  const end = column(last.x + last.width);
  if (column(bar.x) > end) return false;
  const narrow = end === column(last.x) || column(bar.x + bar.width) === column(bar.x);
  return narrow || last.state === bar.state || columns < columnsFew;
}

function joined(a: Bar, b: Bar): Bar {
  const state = worst(a.state, b.state);
  const end = Math.max(a.x + a.width, b.x + b.width);
  return {
    x: a.x,
    width: end - a.x,
    state,
    seq: state === a.state ? a.seq : b.seq,
    count: a.count + b.count,
  };
}

const columnsMax = 1_024;
const columnsFew = 200;
