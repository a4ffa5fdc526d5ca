import { type ReactNode, useId } from "react";
import { CopyButton } from "./copy-button";

/** A document to read and copy. It takes the focus, so that arrow keys scroll it. */
export function CodePanel({
  title,
  children,
  copy = true,
  subject,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly copy?: boolean;
  /** Tells one text from the next, where it changes while the panel stays. */
  readonly subject?: number;
}) {
  const id = useId();
  return (
    <figure className="my-2.5 min-w-0 rounded-control bg-sunken forced-colors:border">
      <figcaption className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 px-4 pt-1.5 text-sm wrap-anywhere text-quiet">
        {title}
        {copy && <CopyButton of={id} what={title} subject={subject} />}
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a section with a name would be one more landmark for each document. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region that the keyboard can't enter can't be read. */}
      <div role="group" tabIndex={0} aria-label={title} className={scroll}>
        <pre id={id} className="font-mono text-[0.8125rem]/[1.6] whitespace-pre-wrap wrap-anywhere">
          {children}
        </pre>
      </div>
    </figure>
  );
}

const scroll = "max-h-[48rem] overflow-auto rounded-control px-4 pt-1 pb-3.5 print:max-h-none";
