import type { ReactNode } from "react";
import { playerWords } from "./words/player";

/** Stays in sight as long as the replay does, and says why nothing came of a drop. */
export function ReplayBanner({ children }: { readonly children: ReactNode }) {
  return (
    <aside
      aria-label={playerWords.replay}
      className="sticky top-0 z-2 flex min-h-9 flex-wrap items-center gap-x-2 border-b border-line bg-warn-wash px-4 py-1 text-[0.9375rem] md:px-6"
    >
      <strong>
        <span aria-hidden="true">▷ </span>
        {playerWords.nothingSent}
      </strong>
      <span>{playerWords.stays}</span>
      {children && (
        <strong role="alert" className="text-warn">
          {children}
        </strong>
      )}
    </aside>
  );
}
