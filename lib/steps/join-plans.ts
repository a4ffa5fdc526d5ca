import type { StepPlan } from "@/lib/wizard/change";

/** Parts of a plan as one, in order. */
export function joinPlans(...parts: readonly Partial<StepPlan>[]): StepPlan {
  return {
    changes: parts.flatMap(({ changes = [] }) => changes),
    kept: parts.flatMap(({ kept = [] }) => kept),
    notices: parts.flatMap(({ notices = [] }) => notices),
    blockers: parts.flatMap(({ blockers = [] }) => blockers),
  };
}
