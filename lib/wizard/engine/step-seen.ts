import type { Json } from "@/lib/domain/json";
import type { SessionEvent } from "../events";
import type { StepId } from "../words";

/** What a step observed when it was last found right. Later looks, which only planned, do not count. */
export function seenAtPassing(events: readonly SessionEvent[], id: StepId): Json | undefined {
  let observed: Json | undefined;
  let seen: Json | undefined;
  for (const event of events) {
    if (!("step" in event) || event.step !== id) continue;
    if (event.type === "step.observed") observed = event.observed;
    if (event.type === "step.passed") seen = observed;
  }
  return seen;
}
