import type { Lane, Span } from "./span";
import type { TimeScale } from "./time-scale";

/** A row with the places of its spans on the axis, span by span. */
export interface PlacedLane extends Lane {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** All spans at their places, found once: panning and zooming is plain arithmetic from here on. */
export function placedLanes(lanes: readonly Lane[], scale: TimeScale): readonly PlacedLane[] {
  return lanes.map((lane) => ({
    ...lane,
    starts: Float64Array.from(lane.spans, ({ fromMs }) => scale.place(fromMs)),
    ends: Float64Array.from(lane.spans, ({ toMs }) => scale.place(toMs)),
  }));
}

/** The span that lies nearest to a place, the shortest of those that hold it. */
export function nearestSpan({ spans, starts, ends }: PlacedLane, place: number): Span | undefined {
  let best: Span | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let bestLength = 0;
  for (const [index, span] of spans.entries()) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const distance = Math.max(start - place, place - end, 0);
    if (distance > bestDistance || (distance === bestDistance && end - start >= bestLength)) continue;
    best = span;
    bestDistance = distance;
    bestLength = end - start;
  }
  return best;
}
