import { diffLines } from "diff";
import { type ComparedLine, LineTable } from "./line-table";

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
  return <LineTable title={title} lines={linesOf(before, after)} />;
}

export function linesOf(before: string, after: string): readonly ComparedLine[] {
  return diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }) => {
    const kind = added ? "added" : removed ? "removed" : "unchanged";
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ kind, text }) as const);
  });
}
