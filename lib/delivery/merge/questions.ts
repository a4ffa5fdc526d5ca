/**
 * A decision that only the administrator can take, as data for a page or a terminal. Texts name lines, and of names
 * only BlueRange's own and the key store's.
 */
export interface MergeQuestion<Id extends QuestionId = QuestionId, Value extends string = string> {
  readonly id: Id;
  readonly text: string;
  readonly options: readonly MergeOption<Value>[];
  /** What happens where nobody answers. */
  readonly default: Value;
  /** What happened in the merge that this question comes with. */
  readonly chosen: Value;
}

export interface MergeOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly consequence: string;
}

export type QuestionId = "document" | "mqtt" | "internal-server-uri" | "key-store" | "spelling";

/** Answers by question. One that is no option of its question counts as not given. */
export type MergeChoices = Readonly<Partial<Record<QuestionId, string>>>;

/** The question with the answer that was given to it, or its default. */
export function ask<Id extends QuestionId, Value extends string>(
  question: Omit<MergeQuestion<Id, Value>, "chosen">,
  choices: MergeChoices,
): MergeQuestion<Id, Value> {
  const given = question.options.find(({ value }) => value === choices[question.id]);
  return { ...question, chosen: given?.value ?? question.default };
}
