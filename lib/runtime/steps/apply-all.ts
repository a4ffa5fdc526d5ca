/** For tests: what the engine does with a step, without its events. */

import type { Json } from "@/lib/domain/json";
import type { Change, StepPlan } from "@/lib/wizard/change";
import { fillObject } from "@/lib/wizard/hole";
import type { Made } from "@/lib/wizard/made";
import type { AwsStep, StepPorts } from "@/lib/wizard/step";
import type { Answers, Facts } from "@/lib/wizard/words";

export async function planOf<Desired, Observed extends Json>(
  step: AwsStep<Desired, Observed>,
  ports: StepPorts,
  answers: Answers,
  facts: Facts,
  made: readonly Made[] = [],
) {
  const desired = step.desire(answers, facts);
  const observed = await step.inspect(ports, desired, async () => made);
  return { desired, observed, plan: step.plan(observed, desired) };
}

/** Applies changes in their order; the secrets go to the vault. Gives all receipts by change. */
export async function applyAll<Desired, Observed extends Json>(
  step: AwsStep<Desired, Observed>,
  ports: StepPorts,
  { changes }: StepPlan,
): Promise<ReadonlyMap<string, Json>> {
  const receipts = new Map<string, Json>();
  let yields: Readonly<Record<string, string>> = {};
  for (const change of changes) {
    for (const id of change.after ?? []) if (!receipts.has(id)) throw new Error(`out of order: ${change.id}`);
    const applied = await step.apply(ports, change, filled(change, yields));
    receipts.set(change.id, applied.receipt);
    yields = { ...yields, ...applied.yields };
    for (const [name, secret] of Object.entries(applied.secrets ?? {})) await ports.vault.put(name, secret);
  }
  return receipts;
}

export function filled({ call }: Change, yields: Readonly<Record<string, string>> = {}) {
  return { action: call.action, input: fillObject(call.input, yields) };
}
