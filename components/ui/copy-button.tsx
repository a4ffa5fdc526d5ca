"use client";

import { Button } from "./button";
import { type CopyState, useCopy } from "./use-copy";
import { uiWords } from "./words";

/** Copies the text of the element with the id `of`, so that the text is not sent to the browser twice. */
export function CopyButton({
  of,
  what,
  subject,
}: {
  readonly of: string;
  readonly what: string;
  /** Tells one text from the next, where it changes while the button stays. */
  readonly subject?: number | undefined;
}) {
  const { state, copy } = useCopy(subject);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 unscripted:hidden print:hidden">
      <span aria-live="polite" className={state === "idle" ? "sr-only" : "text-sm text-quiet"}>
        {says[state]}
      </span>
      <Button
        variant="quiet"
        className="text-sm"
        onClick={() => copy(document.getElementById(of)?.textContent ?? "")}
      >
        {uiWords.copy}
        <span className="sr-only"> {what}</span>
      </Button>
    </span>
  );
}

const says: Record<CopyState, string> = { idle: "", copied: uiWords.copied, failed: uiWords.copyFailed };
