import { shellWords } from "./words/shell";

interface Props {
  readonly sessionFileHref: string;
  /** The session's own replay. */
  readonly replayHref: string | undefined;
  /** A page from the disk that opens session files. */
  readonly viewerHref: string | undefined;
}

/** The session as a file, and behind a fold what only some need: the file masked, the replay, the page to read files with. */
export function SupportMenu({ sessionFileHref, replayHref, viewerHref }: Props) {
  return (
    <>
      <a href={sessionFileHref} className={link}>
        {shellWords.saveFile}
      </a>
      <details className="group relative max-md:open:basis-full">
        <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-mark text-accent underline underline-offset-4 hover:decoration-2 [&::-webkit-details-marker]:hidden">
          {shellWords.support}
          <svg
            viewBox="0 0 12 12"
            aria-hidden="true"
            className="size-2.5 rotate-90 fill-current group-open:-rotate-90"
          >
            <path d="M3 1l6 5-6 5z" />
          </svg>
        </summary>
        <ul className="z-10 mt-1 rounded-card border border-line bg-card p-4 md:absolute md:right-0 md:w-80 md:shadow-lg">
          <Entry
            href={`${sessionFileHref}?mask=1`}
            name={shellWords.masked}
            about={shellWords.maskedMeaning}
          />
          {replayHref && (
            <Entry href={replayHref} name={shellWords.replay} about={shellWords.replayMeaning} />
          )}
          {viewerHref && (
            <Entry href={viewerHref} name={shellWords.viewer} about={shellWords.viewerMeaning} />
          )}
        </ul>
      </details>
    </>
  );
}

function Entry({
  href,
  name,
  about,
}: {
  readonly href: string;
  readonly name: string;
  readonly about: string;
}) {
  return (
    <li className="not-last:mb-3">
      <a href={href} className={link}>
        {name}
      </a>
      <p className="text-sm text-quiet">{about}</p>
    </li>
  );
}

const link = "inline-flex min-h-8 items-center";
