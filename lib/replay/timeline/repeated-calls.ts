import type { EventOf, SessionEvent } from "@/lib/wizard/events";

type Call = EventOf<"aws.called">;

/** The attempts after which the same call was made once more: each was overcome, or its failure is the last one's. */
export function repeatedCalls(events: readonly SessionEvent[]): ReadonlySet<SessionEvent> {
  const repeated = new Set<SessionEvent>();
  // Several calls of one action may be under way side by side; the one that failed last is made again first.
  const waiting = new Map<string, Call[]>();
  for (const event of events) {
    if (event.type !== "aws.called") continue;
    const before = waiting.get(keyOf(event, event.attempt - 1))?.pop();
    if (before) repeated.add(before);
    if (event.error === undefined) continue;
    const key = keyOf(event, event.attempt);
    const row = waiting.get(key);
    if (row) row.push(event);
    else waiting.set(key, [event]);
  }
  return repeated;
}

function keyOf({ step, runId = "", action }: Call, attempt: number): string {
  return `${step} ${runId} ${action} ${attempt}`;
}
