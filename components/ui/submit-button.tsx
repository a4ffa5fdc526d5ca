"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";

interface Props {
  readonly children: ReactNode;
  /** Stands on the button while the server works, for example "Saving". */
  readonly busyLabel: string;
  readonly variant?: ButtonVariant;
  /** For forms that call their action themselves; otherwise the form's own state is used. */
  readonly busy?: boolean;
  readonly name?: string;
  readonly value?: string;
}

/**
 * Submits a form to a server action, once. It is never disabled: a disabled button loses the focus and says nothing.
 * A second press, or Enter and a press, is ignored until the answer is there.
 */
export function SubmitButton({ children, busyLabel, variant = "primary", busy = false, ...sent }: Props) {
  const { pending } = useFormStatus();
  const working = busy || pending;
  const pressed = useRef(false);
  useEffect(() => {
    if (!working) pressed.current = false;
  }, [working]);

  function once(event: MouseEvent) {
    if (pressed.current) event.preventDefault();
    pressed.current = true;
  }

  return (
    <>
      <button {...sent} type="submit" onClick={once} aria-busy={working} className={buttonClass(variant)}>
        {working ? `${busyLabel}…` : children}
      </button>
      <span aria-live="polite" className="sr-only">
        {working ? `${busyLabel}…` : ""}
      </span>
    </>
  );
}
