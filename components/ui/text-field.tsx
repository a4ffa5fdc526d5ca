import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { controlClass, FieldFrame, type FieldTexts, fieldAria } from "./field-frame";

type Props = FieldTexts & {
  readonly id: string;
  /** Read together with the field, for example a live preview of what will become of the text. */
  readonly told?: ReactNode;
} & Omit<ComponentProps<"input">, "id">;

/** One line of text. Technical text: no spelling marks, no capital letter at the start. */
export function TextField({ id, label, hint, error, optional, told, className, ...input }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        id={id}
        className={classNames(controlClass, className)}
        {...fieldAria(id, { hint, error }, told ? `${id}-told` : undefined)}
      />
      {told && (
        <div id={`${id}-told`} className="mt-2 max-w-[66ch] text-[0.9375rem]">
          {told}
        </div>
      )}
    </FieldFrame>
  );
}
