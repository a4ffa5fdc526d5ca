import type { Field } from "@/lib/wizard/form";

/**
 * The new value of a field whose initial value depends on the answer that was changed; undefined where it does not,
 * or where somebody has typed over it.
 */
export function followAnswer(
  field: Field,
  changed: { readonly name: string; readonly value: string },
  now: string | undefined,
): string | undefined {
  if (field.kind !== "text" || field.initialBy?.field !== changed.name) return undefined;
  const { values } = field.initialBy;
  const isTypedOver = ![field.initial, ...Object.values(values)].some((initial) => initial === now);
  return isTypedOver ? undefined : (values[changed.value] ?? field.initial);
}
