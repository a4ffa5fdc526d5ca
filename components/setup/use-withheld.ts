import { useEffect } from "react";
import type { UseFormSetValue } from "react-hook-form";
import type { Field, FormState } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";

/**
 * Empties the fields whose text the server did not give back: it may be a secret, pasted into the wrong field, and
 * that field does not cover it.
 */
export function useWithheld(
  sent: readonly Field[],
  state: FormState,
  setValue: UseFormSetValue<Answers>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server empties a field.
  useEffect(() => {
    if (state.problems.length === 0) return;
    for (const { kind, name } of sent) {
      if (kind === "text" && state.typed[name] === undefined) setValue(name, "");
    }
  }, [state]);
}
