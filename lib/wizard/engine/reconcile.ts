import type { AwsCall, Change } from "../change";
import type { AnyAwsStep, Applied, Intent, Reconciled, StepPorts } from "../step";

export type Settled =
  | { readonly outcome: "found" | "removed" | "absent"; readonly applied: Applied }
  | Extract<Reconciled, { outcome: "unclear" }>;

/** Asks the step whether an unnamed create happened, in one shape for all answers. */
export async function reconciled(
  entry: AnyAwsStep,
  ports: StepPorts,
  change: Change,
  filled: AwsCall,
  intent: Intent,
): Promise<Settled> {
  if (!entry.reconcile) throw new Error(`the step can't look whether it happened: ${change.id}`);
  const found = await entry.reconcile(ports, change, filled, intent);
  switch (found.outcome) {
    case "found":
      return found;
    case "removed":
      return { outcome: "removed", applied: { receipt: found.receipt } };
    case "absent":
      return { outcome: "absent", applied: { receipt: {} } };
    case "unclear":
      return found;
  }
}
