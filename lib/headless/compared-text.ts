import type { DriftCheck } from "@/lib/wizard/drift";
import { printable } from "./printable";
import { problemText } from "./problem-text";

/** What differs from how the setup left it, or could not be read, for people. */
export function comparedText({
  state,
  resource,
  label,
  wanted,
  found,
  document,
  problem,
}: DriftCheck): string {
  const head = `${heads[state]} ${resource}, ${label}`;
  return [
    printable(head),
    printable(`    wanted: ${wanted}`),
    printable(`    found: ${found}`),
    ...(document
      ? [
          printable(`    document wanted: ${JSON.stringify(document.wanted)}`),
          printable(`    document found: ${JSON.stringify(document.found)}`),
        ]
      : []),
    ...(problem ? [problemText(problem, "    ")] : []),
  ].join("\n");
}

const heads: Readonly<Record<DriftCheck["state"], string>> = {
  passed: "✓",
  failed: "✗ Missing or changed:",
  warning: "! Not of the setup:",
  unknown: "? Not known:",
};
