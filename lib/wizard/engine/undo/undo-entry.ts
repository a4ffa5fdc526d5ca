import type { Json } from "@/lib/domain/json";
import type { Made } from "../../made";
import type { AnyAwsStep } from "../../step";
import type { Check, Facts } from "../../words";

/** The way back of a step in the shape of a step: so undo is planned, confirmed, applied and verified like all else. */
export function undoEntry(entry: AnyAwsStep, made: readonly Made[], facts: Facts): AnyAwsStep {
  const { undo } = entry;
  const plan = (observed: Json) => undo.plan(observed, made, facts);
  return {
    ...entry,
    reads: undo.reads,
    writes: undo.writes,
    desire: () => null,
    inspect: (ports) => undo.inspect(ports, made),
    plan,
    apply: (ports, change, filled) => undo.apply(ports, change, filled, made),
    verify: (observed) => plan(observed).changes.map(stillThere),
    learn: () => ({}),
  };
}

function stillThere({ id, summary }: { readonly id: string; readonly summary: string }): Check {
  return { id, label: summary, state: "failed", wanted: "undone", found: "not yet" };
}
