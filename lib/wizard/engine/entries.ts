import type { AnyAwsStep, StepEntry } from "../step";
import type { Facts, StepId } from "../words";
import type { EngineContext } from "./context";

/** The registry's entry of a step; every step id has one. */
export function entryOf({ entries }: Pick<EngineContext, "entries">, id: StepId): StepEntry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the registry has no step: ${id}`);
  return entry;
}

export function awsEntryOf(context: EngineContext, id: StepId): AnyAwsStep {
  const entry = entryOf(context, id);
  if (entry.kind !== "aws") throw new Error(`not a step that changes the account: ${id}`);
  return entry;
}

/** The facts a step stands on, as they are now: what makes it outdated when they change. */
export function usedFacts(entry: StepEntry, facts: Facts): Facts {
  return Object.fromEntries(
    entry.needs.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
}
