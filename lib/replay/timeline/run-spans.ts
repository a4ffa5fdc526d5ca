import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import { lengthOf, type Span, type SpanState } from "./span";

/** A bar of a run or of one attempt of a change, with the event that it begins with. */
export interface RunSpan {
  readonly event: RunEvent;
  readonly span: Span;
}

type ChangeEnd = EventOf<"change.done" | "change.failed">;
type RunEvent = EventOf<"run.started" | "change.started" | "change.waiting"> | ChangeEnd;

/** Runs, attempts of changes and waits, from what begins to what ends them. */
export function* runSpans(events: readonly SessionEvent[]): Generator<RunSpan> {
  const open = new Map<string, RunEvent>();
  const lastMs = Date.parse(events.at(-1)?.at ?? "");
  for (const event of events) {
    switch (event.type) {
      case "run.started":
        open.set(event.runId, event);
        break;
      case "run.ended":
        yield* closed(open, event.runId, event, runStates[event.outcome]);
        break;
      case "change.started":
        yield* closed(open, keyOf(event), event, "repeated");
        open.set(keyOf(event), event);
        break;
      case "change.waiting":
        yield* closed(open, keyOf(event), event, "repeated");
        yield waitOf(event, lastMs);
        break;
      case "change.done":
        yield* closed(open, keyOf(event), event, doneStates[event.how], event);
        break;
      case "change.failed":
        yield* closed(open, keyOf(event), event, "failed", event);
        break;
      default:
    }
  }
  for (const event of open.values()) {
    const fromMs = Date.parse(event.at);
    yield { event, span: { seq: event.seq, fromMs, toMs: Math.max(fromMs, lastMs), state: "running" } };
  }
}

/**
 * What was begun, as a bar up to its end. An end without a beginning, as after an outcome that was looked up later, is
 * a bar without length: that of `otherwise`.
 */
function* closed(
  open: Map<string, RunEvent>,
  key: string,
  end: SessionEvent,
  state: SpanState,
  otherwise?: ChangeEnd,
): Generator<RunSpan> {
  const event = open.get(key) ?? otherwise;
  open.delete(key);
  if (!event) return;
  const fromMs = Date.parse(event.at);
  // A failure leads to the event that says why.
  const { seq } = state === "failed" ? end : event;
  yield { event, span: { seq, fromMs, toMs: Math.max(fromMs, Date.parse(end.at)), state } };
}

function waitOf(event: EventOf<"change.waiting">, lastMs: number): RunSpan {
  const fromMs = Date.parse(event.at);
  const toMs = Math.max(fromMs, Math.min(fromMs + lengthOf(event.untilMs), lastMs));
  return { event, span: { seq: event.seq, fromMs, toMs, state: "waiting" } };
}

/** A wait of the checks belongs to no change, and to no key that is open. */
const keyOf = ({ runId, changeId }: { readonly runId: string; readonly changeId?: string }): string =>
  `${runId} ${changeId ?? ""}`;

const runStates = {
  done: "done",
  failed: "failed",
  interrupted: "failed",
  "stale-plan": "failed",
  stopped: "repeated",
} as const;

const doneStates = { applied: "done", found: "done", removed: "repeated", absent: "repeated" } as const;
