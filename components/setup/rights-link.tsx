import { rightsWords } from "./words/rights";

/** For whoever can't do the next thing alone. */
export function RightsLink({ href }: { readonly href: string }) {
  return (
    <p className="mt-8 text-[0.9375rem] text-quiet print:hidden">
      {rightsWords.somebodyElse} <a href={href}>{rightsWords.link}</a>
    </p>
  );
}
