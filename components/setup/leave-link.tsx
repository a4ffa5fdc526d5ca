"use client";

import { type MouseEvent, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { dialogClass } from "@/components/ui/dialog";
import { formWords } from "./words/form";

/**
 * Cancel: leaves at once while nothing was entered, otherwise asks. Looked at with the press: what was typed before
 * the scripts were there is known to the fields, but told nobody.
 */
export function LeaveLink({ href, isEntered }: { readonly href: string; readonly isEntered: () => boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  function ask(event: MouseEvent) {
    if (!isEntered()) return;
    event.preventDefault();
    dialog.current?.showModal();
  }
  return (
    <>
      <a href={href} onClick={ask} className="inline-flex min-h-8 items-center">
        {formWords.cancel}
      </a>
      <dialog ref={dialog} aria-labelledby="leave-title" className={`${dialogClass} unscripted:hidden`}>
        <h2 id="leave-title" className="mb-3 text-lg leading-snug font-[650]">
          {formWords.leaveTitle}
        </h2>
        <p className="mb-5">{formWords.leaveText}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={href} variant="danger">
            {formWords.leave}
          </ButtonLink>
          <Button onClick={() => dialog.current?.close()}>{formWords.stay}</Button>
        </div>
      </dialog>
    </>
  );
}
