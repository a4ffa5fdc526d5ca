import type { Json } from "@/lib/domain/json";
import type { Finding } from "@/lib/findings/finding";
import { findingsOf } from "@/lib/findings/findings-of";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import type { Moments } from "../moments";

/** A session as it was after one of its events: what is held beside another. */
export interface Moment {
  readonly view: SessionView;
  /** What could be told by then. */
  readonly findings: readonly Finding[];
  /** What each step saw of the account the last time. */
  readonly observed: ReadonlyMap<StepId, Json>;
}

export function momentAt(moments: Moments, n: number): Moment {
  const events = moments.events.slice(0, n);
  const view = moments.viewAt(n);
  const observed = new Map<StepId, Json>();
  for (const event of events) if (event.type === "step.observed") observed.set(event.step, event.observed);
  return { view, findings: findingsOf(events, view), observed };
}
