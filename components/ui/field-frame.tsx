import type { ReactNode } from "react";
import { uiWords } from "./words";

/** What every field has in common. `error` is the text that also stands in the error summary. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** Label, hint, error, control, and what is told beneath it, tied together by the control's id. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldTexts & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="mb-6">
      <label htmlFor={id} className="mb-0.5 block font-semibold">
        {label} {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function Optional() {
  return <span className="font-normal text-quiet">{uiWords.optional}</span>;
}

export function HintAndError({
  id,
  hint,
  error,
}: { readonly id: string } & Pick<FieldTexts, "hint" | "error">) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 max-w-[66ch] text-[0.9375rem] text-quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-1.5 max-w-[66ch] text-[0.9375rem] font-semibold text-bad">
          <span className="sr-only">{uiWords.error} </span>
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

/** aria attributes of the control inside the frame. */
export function fieldAria(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">, more?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(" ");
  return {
    ...(ids && { "aria-describedby": ids }),
    ...(error && { "aria-invalid": true as const }),
  };
}

export const controlClass =
  "block min-h-11 w-full max-w-[30rem] rounded-control border border-edge bg-card px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-bad";
