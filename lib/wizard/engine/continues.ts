import { isJsonObject, type Json } from "@/lib/domain/json";
import type { Change, StepPlan } from "../change";
import { isHole } from "../hole";

/**
 * Whether a plan holds nothing but what is left of one that was confirmed. Holes of the confirmed plan match any
 * value: they have been filled since. What asks for a consent that nobody gave is another plan.
 */
export function continues(plan: StepPlan, confirmed: readonly Change[]): boolean {
  return plan.changes.every((change) => {
    const earlier = confirmed.find(({ id }) => id === change.id);
    return (
      earlier !== undefined &&
      (change.consent === undefined || change.consent === earlier.consent) &&
      earlier.call.action === change.call.action &&
      matches(earlier.call.input, change.call.input)
    );
  });
}

function matches(confirmed: Json, now: Json): boolean {
  if (isHole(confirmed)) return true;
  if (Array.isArray(confirmed) && Array.isArray(now)) {
    return confirmed.length === now.length && confirmed.every((entry, index) => matches(entry, now[index]));
  }
  if (isJsonObject(confirmed) && isJsonObject(now)) {
    const names = new Set([...Object.keys(confirmed), ...Object.keys(now)]);
    return [...names].every((name) => {
      const [before, after] = [confirmed[name], now[name]];
      return before !== undefined && after !== undefined && matches(before, after);
    });
  }
  return confirmed === now;
}
