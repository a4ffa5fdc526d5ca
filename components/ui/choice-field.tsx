"use client";

import { useEffect, useRef } from "react";
import { type ChoiceOption, ChoiceOptions } from "./choice-options";
import { type FieldTexts, fieldAria, HintAndError, Optional } from "./field-frame";

type Props = FieldTexts & {
  /** Also the id of the first radio, so that a link of the error summary lands on something that takes the focus. */
  readonly id: string;
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly defaultValue: string;
  readonly onValue: (value: string) => void;
};

/** A few possibilities, all in sight. */
export function ChoiceField({
  id,
  name,
  label,
  hint,
  error,
  optional,
  options,
  defaultValue,
  onValue,
}: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  // Somebody may have chosen before the scripts were there, or the browser has put an earlier choice back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stands there at first is news.
  useEffect(() => {
    onValue(group.current?.querySelector<HTMLInputElement>("input:checked")?.value ?? defaultValue);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a radio group may be called invalid, a plain group may not.
    <fieldset ref={group} role="radiogroup" className="mb-6 min-w-0" {...fieldAria(id, { hint, error })}>
      <legend className="mb-0.5 font-semibold">
        {label} {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <ChoiceOptions id={id} name={name} options={options} defaultValue={defaultValue} onValue={onValue} />
    </fieldset>
  );
}
