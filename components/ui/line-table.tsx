import { lineWords } from "./line-words";

/** A line of a comparison. A gap stands for lines that are the same and left out. */
export interface ComparedLine {
  readonly kind: "added" | "removed" | "unchanged" | "gap";
  readonly text: string;
}

/** Compared lines as one table: the sign says by itself what the colour says too. */
export function LineTable({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
}) {
  return (
    <figure className="my-2.5 min-w-0 rounded-control bg-sunken forced-colors:border">
      <figcaption className="px-4 pt-2 text-sm text-quiet">{title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a section with a name would be one more landmark for each document. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region that the keyboard can't enter can't be read. */}
      <div role="group" tabIndex={0} aria-label={title} className={scroll}>
        <table className="w-full border-collapse font-mono text-[0.8125rem]/[1.6]">
          <thead className="sr-only">
            <tr>
              <th scope="col">{lineWords.change}</th>
              <th scope="col">{lineWords.line}</th>
            </tr>
          </thead>
          <tbody>{lines.map(row)}</tbody>
        </table>
      </div>
    </figure>
  );
}

function row({ kind, text }: ComparedLine, index: number) {
  const { sign, look } = looks[kind];
  return (
    <tr key={index} className={look}>
      <td className="w-8 pl-4 align-top font-bold select-none">
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{lineWords[kind]}</span>
      </td>
      <td className="pr-4 whitespace-pre-wrap wrap-anywhere">{text}</td>
    </tr>
  );
}

const scroll = "max-h-[48rem] overflow-auto rounded-control pt-1 pb-3 print:max-h-none";

const looks = {
  added: { sign: "+", look: "bg-good-wash text-good" },
  removed: { sign: "−", look: "bg-bad-wash text-bad" },
  unchanged: { sign: "", look: "" },
  gap: { sign: "⋯", look: "text-quiet" },
} as const;
