"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonVariant } from "./button";
import { uiWords } from "./words";

/**
 * A question before something that can't be taken back, on the native dialog: Esc closes it, and the focus returns to
 * the button. Without scripts the question stands on the page, where the button would be.
 */
export function Dialog({
  button,
  about,
  variant = "secondary",
  title,
  children,
  closeLabel = uiWords.close,
}: {
  readonly button: string;
  /** What the button is about, for whoever hears a list of equal buttons. */
  readonly about?: string;
  readonly variant?: ButtonVariant;
  readonly title: string;
  /** The explanation and the form that does it. */
  readonly children: ReactNode;
  readonly closeLabel?: string;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const boxId = useId();
  return (
    <>
      <Button
        {...opens(boxId)}
        variant={variant}
        className="unscripted:hidden print:hidden"
        aria-haspopup="dialog"
        onClick={() => box.current?.showModal()}
      >
        {button}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
      <dialog ref={box} id={boxId} aria-labelledby={titleId} className={dialogClass}>
        <h2 id={titleId} className="mb-3 text-lg leading-snug font-[650]">
          {title}
        </h2>
        {children}
        <Button variant="quiet" className="mt-4 unscripted:hidden" onClick={() => box.current?.close()}>
          {closeLabel}
        </Button>
      </dialog>
    </>
  );
}

/** The browser itself opens it, also before the scripts are there. An older browser knows nothing of this. */
function opens(dialogId: string) {
  return { command: "show-modal", commandfor: dialogId };
}

export const dialogClass =
  "w-[min(34rem,calc(100vw-2rem))] scripted:m-auto rounded-card border border-edge bg-card p-6 text-ink backdrop:bg-[rgb(8_12_18/0.55)] print:hidden";
