import { shellWords } from "./words/shell";

/** The session as a file, the same with stand-ins for what names the company, and the page that shows such files. */
export function SaveSessionFile({
  href,
  viewerHref,
}: {
  readonly href: string;
  readonly viewerHref: string | undefined;
}) {
  return (
    <span className="inline-flex min-h-8 flex-wrap items-center gap-x-1.5">
      <a href={href}>{shellWords.saveFile}</a>
      <a href={`${href}?mask=1`} title={shellWords.maskedMeaning} className="px-1">
        {shellWords.masked}
        <span className="sr-only">: {shellWords.maskedMeaning}</span>
      </a>
      {viewerHref && (
        <a href={viewerHref} title={shellWords.viewerMeaning} className="px-1">
          {shellWords.viewer}
          <span className="sr-only">: {shellWords.viewerMeaning}</span>
        </a>
      )}
    </span>
  );
}
