import { classNames } from "./class-names";

export type MarkKind = "create" | "keep" | "modify" | "delete" | "passed" | "failed" | "warning" | "waits";

/** The sign at the start of a row, read as the word beside it. */
export function Mark({ kind, word }: { readonly kind: MarkKind; readonly word: string }) {
  const { sign, look } = looks[kind];
  return (
    <span className={classNames(box, look)}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{word}: </span>
    </span>
  );
}

const box = "h-6 w-6 rounded-mark text-center font-mono text-[0.9375rem]/6 font-bold forced-colors:border";

const looks = {
  create: { sign: "+", look: "bg-good-wash text-good" },
  keep: { sign: "=", look: "bg-sunken text-quiet" },
  modify: { sign: "~", look: "bg-warn-wash text-warn" },
  delete: { sign: "−", look: "bg-bad-wash text-bad" },
  passed: { sign: "✓", look: "bg-good-wash text-good" },
  failed: { sign: "✕", look: "bg-bad-wash text-bad" },
  warning: { sign: "!", look: "bg-warn-wash text-warn" },
  waits: { sign: "·", look: "bg-sunken text-quiet" },
} as const;
