import { forms } from "@/lib/steps/forms";
import type { Answers, StepId } from "@/lib/wizard/words";

export interface AnswerLabel {
  readonly name: string;
  readonly label: string;
}

/** In the order and words of the form; what it doesn't know any more comes last, by its own name. */
export function answerLabels(step: StepId, answers: Answers): readonly AnswerLabel[] {
  const { fields } = forms[step];
  const known = fields
    .filter(({ name }) => Object.hasOwn(answers, name))
    .map(({ name, label }) => ({ name, label }));
  const others = Object.keys(answers)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ name, label: name }));
  return [...known, ...others];
}
