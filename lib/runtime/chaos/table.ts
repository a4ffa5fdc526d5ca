import { type Trouble, troubles } from "./cells";
import type { Verdict } from "./run-cell";

/** The verdicts by trouble, as a table in Markdown, with the sum in its last row. */
export function table(verdicts: readonly Verdict[]): string {
  const rows = troubles.flatMap((trouble) => {
    const of = verdicts.filter(({ cell }) => cell.trouble === trouble);
    return of.length === 0 ? [] : [row(trouble, of)];
  });
  return [
    "| what goes wrong | cells | as without it, by itself | as without it, after a second start | not so |",
    "|---|---:|---:|---:|---:|",
    ...rows,
    row("in all", verdicts),
  ].join("\n");
}

function row(name: Trouble | "in all", verdicts: readonly Verdict[]): string {
  const good = verdicts.filter(({ broken }) => broken.length === 0);
  const once = good.filter(({ starts }) => starts === 1).length;
  return `| ${name} | ${verdicts.length} | ${once} | ${good.length - once} | ${verdicts.length - good.length} |`;
}

/** Each cell in which something does not hold, in a line. */
export function complaints(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts
    .filter(({ broken }) => broken.length > 0)
    .map(({ cell, starts, broken }) => {
      const { action, occurrence } = cell.call;
      return `${cell.trouble} at ${action} ${occurrence + 1}, ${starts} starts: ${[...new Set(broken)].join("; ")}`;
    });
}
