import type { FactName, Facts } from "@/lib/wizard/words";

/** A fact that the step's `needs` names: the engine does not start the step without it. */
export function requiredFact(facts: Facts, name: FactName): string {
  const value = facts[name];
  if (value === undefined) throw new Error(`the step was started without the fact: ${name}`);
  return value;
}
