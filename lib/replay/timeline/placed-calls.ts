import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import { isFailed } from "../list/failed";
import { repeatedCalls } from "./repeated-calls";
import { lengthOf, type Span } from "./span";

export interface PlacedCall {
  readonly event: EventOf<"aws.called">;
  readonly span: Span;
}

/**
 * AWS calls as bars. Calls are written down together with the next event, so their order and duration are exact, but
 * where they began is not known: they are spread over the time since the event before, in their order.
 */
export function* placedCalls(events: readonly SessionEvent[]): Generator<PlacedCall> {
  const repeated = repeatedCalls(events);
  let batch: EventOf<"aws.called">[] = [];
  let sinceMs = Number.NaN;
  for (const event of events) {
    if (event.type === "aws.called" && (batch.length === 0 || batch[0]?.at === event.at)) {
      batch.push(event);
      continue;
    }
    yield* spread(batch, sinceMs, repeated);
    if (batch[0]) sinceMs = Date.parse(batch[0].at);
    if (event.type === "aws.called") batch = [event];
    else {
      batch = [];
      sinceMs = Date.parse(event.at);
    }
  }
  yield* spread(batch, sinceMs, repeated);
}

function* spread(
  batch: readonly EventOf<"aws.called">[],
  sinceMs: number,
  repeated: ReadonlySet<SessionEvent>,
): Generator<PlacedCall> {
  const total = batch.reduce((sum, { durationMs }) => sum + lengthOf(durationMs), 0);
  const untilMs = Date.parse(batch[0]?.at ?? "");
  // Where they took longer together than there was time, some ran side by side.
  const room = Number.isNaN(sinceMs) ? total : Math.min(total, Math.max(0, untilMs - sinceMs));
  let before = 0;
  for (const event of batch) {
    const durationMs = lengthOf(event.durationMs);
    const fromMs = total === 0 ? untilMs : untilMs - room * (1 - before / total);
    before += durationMs;
    const state = repeated.has(event) ? "repeated" : isFailed(event) ? "failed" : "done";
    yield { event, span: { seq: event.seq, fromMs, toMs: Math.min(untilMs, fromMs + durationMs), state } };
  }
}
