import { asCodeWords } from "./words/as-code";

/** For whoever keeps an account in files rather than in a console. */
export function AsCodeLink({ href }: { readonly href: string }) {
  return (
    <p className="mt-2 text-[0.9375rem] text-quiet print:hidden">
      {asCodeWords.byCode} <a href={href}>{asCodeWords.link}</a>
    </p>
  );
}
