import "server-only";
import { structuredPatch } from "diff";
import { maskSecrets } from "./mask-secrets";

/** A line of a unified diff, to be shown as it is. Numbers count from 1. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added" | "gap";
  /** Its number in the old file; none for an added line. */
  readonly before?: number;
  /** Its number in the new file; none for a removed line. */
  readonly after?: number;
  /** Without line break and sign, secrets masked; empty for a gap, which stands for lines that are left out. */
  readonly text: string;
}

/**
 * What a merge changes, with three lines around each change. Compared are the files as they are, shown are the masked
 * ones: a changed secret shows as changed, and never as what it is.
 */
export function maskedDiff(before: string, after: string): readonly DiffLine[] {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: 3 });
  const shown = { before: maskedLines(before), after: maskedLines(after) };
  return hunks.flatMap(({ oldStart, newStart, lines }, index) => {
    const gap: readonly DiffLine[] = index > 0 ? [{ kind: "gap", text: "" }] : [];
    return [...gap, ...hunkLines(lines, { before: oldStart, after: newStart }, shown)];
  });
}

const maskedLines = (text: string): readonly string[] => maskSecrets(text).split(/\r?\n/);

interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The signs of the hunk decide, its words do not: they are not masked. */
function hunkLines(
  lines: readonly string[],
  start: Sides<number>,
  shown: Sides<readonly string[]>,
): DiffLine[] {
  let { before, after } = start;
  const result: DiffLine[] = [];
  for (const line of lines) {
    if (line.startsWith("-")) {
      result.push({ kind: "removed", before, text: shown.before[before++ - 1] ?? "" });
    } else if (line.startsWith("+")) {
      result.push({ kind: "added", after, text: shown.after[after++ - 1] ?? "" });
    } else if (line.startsWith(" ")) {
      result.push({ kind: "same", before: before++, after, text: shown.after[after++ - 1] ?? "" });
    }
  }
  return result;
}
