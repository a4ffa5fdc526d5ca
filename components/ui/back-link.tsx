import { uiWords } from "./words";

/** Stands directly above the heading and leads where the browser's own Back leads. */
export function BackLink({ href }: { readonly href: string }) {
  return (
    <a
      href={href}
      className="group mb-4 inline-flex min-h-6 items-center gap-1.5 text-sm no-underline print:hidden"
    >
      <span aria-hidden="true">‹</span>
      <span className="underline underline-offset-4 group-hover:decoration-2">{uiWords.back}</span>
    </a>
  );
}
