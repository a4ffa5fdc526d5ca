import type { StepView } from "@/lib/wizard/view";

/** Whether the changes of a step stand to be reviewed: planned, and neither confirmed nor under way. */
export function hasOpenPlan({ plan, run }: StepView): boolean {
  return plan !== undefined && run?.planId !== plan.planId && run?.state !== "running";
}
