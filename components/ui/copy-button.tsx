"use client";

import { useState } from "react";
import { Button } from "./button";
import { uiWords } from "./words";

type State = "idle" | "copied" | "failed";

/** Copies the text of the element with the id `of`, so that the text is not sent to the browser twice. */
export function CopyButton({ of, what }: { readonly of: string; readonly what: string }) {
  const [state, setState] = useState<State>("idle");

  async function copy() {
    const text = document.getElementById(of)?.textContent ?? "";
    setState("idle");
    // The permission may be refused, and over plain HTTP there is no clipboard at all.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setState(copied ? "copied" : "failed");
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 unscripted:hidden print:hidden">
      <span aria-live="polite" className={state === "idle" ? "sr-only" : "text-sm text-quiet"}>
        {says[state]}
      </span>
      <Button variant="quiet" className="text-sm" onClick={copy}>
        {uiWords.copy}
        <span className="sr-only"> {what}</span>
      </Button>
    </span>
  );
}

const says: Record<State, string> = { idle: "", copied: uiWords.copied, failed: uiWords.copyFailed };
