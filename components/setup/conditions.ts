import type { Field } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";

/** Whether a field is asked at all, given what stands in the others. A field of an unasked field is unasked too. */
export function isAsked(fields: readonly Field[], field: Field, values: Answers): boolean {
  const { when } = field;
  if (!when) return true;
  const parent = fields.find(({ name }) => name === when.field);
  return values[when.field] === when.is && (!parent || isAsked(fields, parent, values));
}

/** The words of the answer under which a field is asked, for a page that can't hide it. */
export function askedWhen(fields: readonly Field[], { when }: Field): string | undefined {
  if (!when) return undefined;
  const parent = fields.find(({ name }) => name === when.field);
  if (parent?.kind !== "choice" && parent?.kind !== "select") return when.is;
  return parent.options.find(({ value }) => value === when.is)?.label ?? when.is;
}
