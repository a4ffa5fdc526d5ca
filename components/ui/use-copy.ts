import { useState } from "react";

export type CopyState = "idle" | "copied" | "failed";

/**
 * Copies a text, and knows what became of it. Where the text changes while the button stays, `subject` tells one text
 * from the next, which has not been copied yet.
 */
export function useCopy(subject?: string | number): {
  readonly state: CopyState;
  readonly copy: (text: string) => Promise<void>;
} {
  const [last, setLast] = useState<{ readonly subject: typeof subject; readonly state: CopyState }>({
    subject,
    state: "idle",
  });

  async function copy(text: string) {
    setLast({ subject, state: "idle" });
    // The permission may be refused, and over plain HTTP there is no clipboard at all.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setLast({ subject, state: copied ? "copied" : "failed" });
  }
  return { state: last.subject === subject ? last.state : "idle", copy };
}
