import { diffLines } from "diff";
import { uiWords } from "./words";

interface Line {
  readonly kind: "added" | "removed" | "unchanged";
  readonly text: string;
}

/** What a document was and what it becomes, line by line, as one table. */
export function DocumentDiff({
  title,
  before,
  after,
}: {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}) {
  return (
    <figure className="my-2.5 min-w-0 rounded-control bg-sunken forced-colors:border">
      <figcaption className="px-4 pt-2 text-sm text-quiet">{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region that the keyboard can't enter can't be read. */}
      <section tabIndex={0} aria-label={title} className={scroll}>
        <table className="w-full border-collapse font-mono text-[0.8125rem]/[1.6]">
          <thead className="sr-only">
            <tr>
              <th scope="col">{uiWords.change}</th>
              <th scope="col">{uiWords.line}</th>
            </tr>
          </thead>
          <tbody>{linesOf(before, after).map((line, index) => row(line, index))}</tbody>
        </table>
      </section>
    </figure>
  );
}

function row({ kind, text }: Line, index: number) {
  const { sign, look } = looks[kind];
  return (
    <tr key={index} className={look}>
      <td className="w-8 pl-4 align-top font-bold select-none">
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{uiWords[kind]}</span>
      </td>
      <td className="pr-4 whitespace-pre-wrap wrap-anywhere">{text}</td>
    </tr>
  );
}

export function linesOf(before: string, after: string): readonly Line[] {
  return diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }) => {
    const kind = added ? "added" : removed ? "removed" : "unchanged";
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ kind, text }) as const);
  });
}

const scroll = "max-h-[48rem] overflow-auto rounded-control pt-1 pb-3 print:max-h-none";

const looks = {
  added: { sign: "+", look: "bg-good-wash text-good" },
  removed: { sign: "−", look: "bg-bad-wash text-bad" },
  unchanged: { sign: "", look: "" },
} as const;
