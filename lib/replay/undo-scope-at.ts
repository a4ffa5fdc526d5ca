import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { StepId } from "@/lib/wizard/words";
import type { Moments } from "./moments";

/** What was to be undone on the page of the undo after n events: one step; undefined for the whole setup. */
export function undoScopeAt({ events, viewAt }: Moments, n: number): StepId | undefined {
  for (let number = Math.min(n, events.length); number > 0; number -= 1) {
    const event = events[number - 1];
    if (!isOfUndo(event)) continue;
    if (event.scope === "setup") return undefined;
    // Sessions of the first version don't say it; plans that are written down together are of the whole setup.
    if (isPlanOfUndo(event) && isPlanOfUndo(events[number - 2])) return undefined;
    const { run } = stepOf(viewAt(number - 1), event.step);
    if (run?.purpose !== "undo" || run.state === "done") return event.step;
    // An undo that stopped looks once more at its own step: it still belongs to what it was begun for.
    number = startOf(run.runId, events, number);
  }
  return undefined;
}

/** The number of the event with which a run began, before that of the number `before`; 1 where it is not there. */
function startOf(runId: string, events: readonly SessionEvent[], before: number): number {
  for (let number = before - 1; number > 1; number -= 1) {
    const event = events[number - 1];
    if (event?.type === "run.started" && event.runId === runId) return number;
  }
  return 1;
}

function isOfUndo(event: SessionEvent | undefined): event is EventOf<"plan.made" | "plan.failed"> {
  return isPlanOfUndo(event) || (event?.type === "plan.failed" && event.purpose === "undo");
}

function isPlanOfUndo(event: SessionEvent | undefined): event is EventOf<"plan.made"> {
  return event?.type === "plan.made" && event.purpose === "undo";
}
