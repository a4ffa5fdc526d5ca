import "server-only";
import { entries } from "@/lib/steps/index";
import { entryOf as entryIn } from "@/lib/wizard/engine/entries";
import type { StepEntry } from "@/lib/wizard/step";
import type { StepId } from "@/lib/wizard/words";

/** The entry of a step in the product's own registry. */
export function entryOf(id: StepId): StepEntry {
  return entryIn({ entries }, id);
}
