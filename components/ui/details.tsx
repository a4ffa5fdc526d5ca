import type { ReactNode } from "react";
import { uiWords } from "./words";

/** A fold for what nearly nobody needs. `open` when something inside needs the person. */
export function Details({
  summary = uiWords.moreOptions,
  open = false,
  children,
}: {
  readonly summary?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group mb-6 last:mb-0">
      <summary className="inline-flex min-h-8 list-none items-center gap-2 rounded-mark text-accent underline underline-offset-4 hover:decoration-2 [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-current group-open:rotate-90">
          <path d="M3 1l6 5-6 5z" />
        </svg>
        <span className="min-w-0 wrap-anywhere">{summary}</span>
      </summary>
      <div className="mt-3 border-l-2 border-line pt-1 pl-5">{children}</div>
    </details>
  );
}
