import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "good" | "now" | "warning" | "bad";

/** A state, always as a sign and a word, never by colour alone. */
export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const { sign, look } = looks[tone];
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 text-sm", look)}>
      {sign && <span aria-hidden="true">{sign}</span>}
      <span>{children}</span>
    </span>
  );
}

const looks = {
  neutral: { sign: "", look: "text-quiet" },
  good: { sign: "✓", look: "text-good" },
  now: { sign: "◌", look: "text-accent" },
  warning: { sign: "!", look: "text-warn" },
  bad: { sign: "✕", look: "text-bad" },
} as const;
