import { diffLines } from "diff";
import { type ComparedLine, LineTable } from "./line-table";
import { lineWords } from "./line-words";

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
  if (linesIn(before) + linesIn(after) > LINES_MAX)
    return <p className="my-2.5 text-[0.9375rem] text-quiet">{lineWords.tooLong(title)}</p>;
  return <LineTable title={title} lines={linesOf(before, after)} />;
}

/** Two texts that have next to nothing in common stand one after the other: to find the little takes seconds. */
export function linesOf(before: string, after: string): readonly ComparedLine[] {
  const parts = diffLines(`${before}\n`, `${after}\n`, { maxEditLength: EDITS_MAX }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  return parts.flatMap(({ value, added, removed }) => {
    const kind = added ? "added" : removed ? "removed" : "unchanged";
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ kind, text }) as const);
  });
}

const linesIn = (text: string): number => text.split("\n").length;

/** More rows than these hold up the page, and nobody reads them. */
const LINES_MAX = 3_000;

/** Lines added and removed. */
const EDITS_MAX = 600;
