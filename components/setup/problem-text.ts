import type { Problem } from "@/lib/domain/problem";

/** A problem in one line: the same words beside the field and in the summary. */
export function problemText({ message, remedy }: Problem): string {
  return `${message} ${remedy}`.trim();
}
