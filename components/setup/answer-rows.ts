import type { Field, StepForm } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";
import { isAsked } from "./conditions";

export interface AnswerRow {
  readonly name: string;
  readonly label: string;
  /** Undefined: skipped. */
  readonly value: string | undefined;
}

/** What was answered, in the form's words and order. Secrets are no answers; what was no question is passed over. */
export function answerRows({ fields }: StepForm, answers: Answers): readonly AnswerRow[] {
  return fields
    .filter((field) => field.kind !== "secret" && isAsked(fields, field, answers))
    .filter(({ name, rare }) => !rare || answers[name])
    .map((field) => ({ name: field.name, label: field.label, value: shown(field, answers[field.name]) }));
}

function shown(field: Field, value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (field.kind === "choice") return field.options.find((option) => option.value === value)?.label ?? value;
  return value;
}
