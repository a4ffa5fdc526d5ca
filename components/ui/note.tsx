import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { uiWords } from "./words";

/** A remark beside the way: "info" explains, "warning" is to be minded. Neither stops anybody. */
export function Note({
  tone = "info",
  children,
}: {
  readonly tone?: "info" | "warning" | "good";
  readonly children: ReactNode;
}) {
  const { sign, look, word } = looks[tone];
  return (
    <div className={classNames(box, look)}>
      <span aria-hidden="true" className="font-mono font-bold">
        {sign}
      </span>
      <div className="min-w-0 max-w-[66ch] space-y-2">
        {word && <span className="sr-only">{word} </span>}
        {children}
      </div>
    </div>
  );
}

const box =
  "mb-6 grid grid-cols-[1.25rem_minmax(0,1fr)] gap-2.5 rounded-card border border-transparent px-4 py-3 text-[0.9375rem]";

const looks = {
  info: { sign: "i", look: "bg-accent-wash", word: undefined },
  warning: { sign: "!", look: "bg-warn-wash", word: uiWords.warning },
  good: { sign: "✓", look: "bg-good-wash", word: undefined },
} as const;
