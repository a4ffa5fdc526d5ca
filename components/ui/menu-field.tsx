import type { ComponentProps } from "react";
import { controlClass, FieldFrame, type FieldTexts, fieldAria } from "./field-frame";

type Props = FieldTexts & {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
} & Omit<ComponentProps<"select">, "id" | "children">;

/** One of a few, closed until it is opened: the browser's own menu. */
export function MenuField({ id, label, hint, error, optional, options, ...select }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select {...select} id={id} className={controlClass} {...fieldAria(id, { hint, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
