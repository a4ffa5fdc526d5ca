import { useState } from "react";

export type CopyState = "idle" | "copied" | "failed";

/** Copies a text, and knows what became of it. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<CopyState>("idle");

  async function copy(text: string) {
    setState("idle");
    // The permission may be refused, and over plain HTTP there is no clipboard at all.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setState(copied ? "copied" : "failed");
  }
  return { state, copy };
}
