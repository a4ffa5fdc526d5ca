"use client";

import { useEffect, useRef } from "react";
import { type FieldTexts, fieldAria, HintAndError, Optional } from "./field-frame";

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

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
    const chosen = group.current?.querySelector<HTMLInputElement>("input:checked")?.value;
    if (chosen !== undefined && chosen !== defaultValue) onValue(chosen);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a radio group may be called invalid, a plain group may not.
    <fieldset ref={group} role="radiogroup" className="mb-6 min-w-0" {...fieldAria(id, { hint, error })}>
      <legend className="mb-0.5 font-semibold">
        {label} {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="mt-2 grid max-w-[36rem] gap-2">
        {options.map((option, index) => (
          <label key={option.value} className={optionClass}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : `${id}-${index + 1}`}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              onChange={() => onValue(option.value)}
              className="mt-1 size-4 accent-accent"
            />
            <span className="min-w-0">
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-[0.9375rem] text-quiet">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const optionClass =
  "grid min-h-11 cursor-pointer grid-cols-[auto_1fr] gap-3 rounded-control border border-line bg-card px-3.5 py-2.5 hover:border-edge has-checked:border-accent has-checked:bg-accent-wash";
