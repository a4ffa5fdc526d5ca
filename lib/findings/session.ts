import type { Json } from "@/lib/domain/json";
import type { EventOf, EventType, SessionEvent } from "@/lib/wizard/events";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { gather } from "./gather";
import { checkKey, type SeenCheck } from "./seen-checks";
import type { SeenProblem } from "./seen-problems";

/** A session made ready to be looked at from many sides: every event is sorted once, for all analyzers together. */
export interface Session {
  readonly events: readonly SessionEvent[];
  readonly view: SessionView;
  ofType<T extends EventType>(type: T): readonly EventOf<T>[];
  /** Everything that went wrong in an expected way, in order. */
  readonly problems: readonly SeenProblem[];
  /** The newest of each check, by the step that makes it; those that the proof makes again are among them. */
  readonly checks: ReadonlyMap<string, SeenCheck>;
  check(step: StepId, id: string): SeenCheck | undefined;
  /** What a step saw of the account the last time. */
  observed(step: StepId): SeenObservation | undefined;
  /** The number of the step's last event that says: everything is as it should be. 0 where there is none. */
  passedAt(step: StepId): number;
  /** The number of the step's last undo. 0 where there is none. */
  undoneAt(step: StepId): number;
}

export interface SeenObservation {
  readonly seq: number;
  readonly observed: Json;
}

/** `view` is taken where somebody has folded the same events already. */
export function indexSession(events: readonly SessionEvent[], view: SessionView = fold(events)): Session {
  const { byType, problems, checks, observations, passed, undone } = gather(events);
  return {
    events,
    view,
    ofType: (type) => (byType.get(type) ?? []).filter((event) => isOfType(event, type)),
    problems,
    checks,
    check: (step, id) => checks.get(checkKey(step, id)),
    observed: (step) => observations.get(step),
    passedAt: (step) => passed.get(step) ?? 0,
    undoneAt: (step) => undone.get(step) ?? 0,
  };
}

function isOfType<T extends EventType>(event: SessionEvent, type: T): event is EventOf<T> {
  return event.type === type;
}
