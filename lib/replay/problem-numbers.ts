import type { SessionEvent } from "@/lib/wizard/events";
import { isFailed } from "./list/failed";

/**
 * Where somebody who looks for the cause stops: one number for each trouble. A call that AWS refused says it again in
 * the change or plan that it failed, and so does the end of a run in which something has failed already.
 */
export function problemNumbers(events: readonly SessionEvent[]): readonly number[] {
  const troubled = new Set<string>();
  const numbers: number[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === "aws.called" || !isStop(event)) continue;
    const runId = "runId" in event ? event.runId : undefined;
    const again = runId !== undefined && troubled.has(runId);
    if (runId !== undefined) troubled.add(runId);
    if (!again || event.type === "change.failed" || event.type === "probe.ended") numbers.push(index + 1);
  }
  return numbers;
}

/** A sign-in that AWS refused is a stop too where the proof only warns of it. */
function isStop(event: SessionEvent): boolean {
  return isFailed(event) || (event.type === "probe.ended" && event.check.problem !== undefined);
}
