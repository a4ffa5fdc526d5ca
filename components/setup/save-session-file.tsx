import { shellWords } from "./words/shell";

/** The session as a file, and the same with stand-ins for what names the company. */
export function SaveSessionFile({ href }: { readonly href: string }) {
  return (
    <span className="inline-flex min-h-8 flex-wrap items-center gap-x-1.5">
      <a href={href}>{shellWords.saveFile}</a>
      <a href={`${href}?mask=1`} title={shellWords.maskedMeaning} className="px-1">
        {shellWords.masked}
        <span className="sr-only">: {shellWords.maskedMeaning}</span>
      </a>
    </span>
  );
}
