import type { Facts } from "@/lib/wizard/words";
import type { Moments } from "./moments";
import { sessionIndex } from "./session-index";

/**
 * What was known by an event: the region of a thing is the one in which it was made, though the setup may have moved
 * on to another since. What was not known yet, or no longer, is as the session knew it last.
 */
export function factsAt(moments: Moments, n: number): Facts {
  return { ...sessionIndex(moments.events).facts, ...moments.viewAt(n).facts };
}
