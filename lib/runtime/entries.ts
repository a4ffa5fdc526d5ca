import "server-only";
import { entries } from "@/lib/steps/index";
import type { StepEntry } from "@/lib/wizard/step";
import type { StepId } from "@/lib/wizard/words";

/** The registry's entry of a step; every step id has one. */
export function entryOf(id: StepId): StepEntry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the registry has no step: ${id}`);
  return entry;
}
