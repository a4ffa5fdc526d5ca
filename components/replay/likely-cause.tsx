import { findingsWords } from "@/components/setup/words/findings";
import { Button } from "@/components/ui/button";
import { StatusTag } from "@/components/ui/status-tag";
import type { Finding } from "@/lib/findings/finding";
import { findingsId } from "./session-findings";
import { playerWords } from "./words/player";

/** The worst of what stands, in a line above the screen: it is what support has come for. */
export function LikelyCause({
  findings,
  onSelect,
}: {
  readonly findings: readonly Finding[] | undefined;
  readonly onSelect: (event: number) => void;
}) {
  // The worst comes first.
  const [worst] = findings ?? [];
  if (!worst || worst.severity === "info") return null;
  const newest = worst.evidence.at(-1);
  return (
    <p className="mb-4 max-w-[80ch] text-[0.9375rem] wrap-anywhere">
      <StatusTag tone={worst.severity === "error" ? "bad" : "warning"}>
        {findingsWords.severities[worst.severity]}
      </StatusTag>{" "}
      <strong className="font-[650]">{worst.title}.</strong> {worst.cause}{" "}
      <span className="inline-flex flex-wrap gap-x-4">
        {newest !== undefined && (
          <Button variant="quiet" onClick={() => onSelect(newest)}>
            {playerWords.showEvidence(newest)}
          </Button>
        )}
        <Button variant="quiet" onClick={() => document.getElementById(findingsId)?.focus()}>
          {playerWords.whatToDo}
        </Button>
      </span>
    </p>
  );
}
