"use client";

import { memo } from "react";
import { FindingsList } from "@/components/setup/findings-list";
import { findingsWords } from "@/components/setup/words/findings";
import { Card } from "@/components/ui/card";
import type { Finding } from "@/lib/findings/finding";

/** Where the likely cause leads to. */
export const findingsId = "findings";

/** What the whole session tells; undefined until it is known. */
export const SessionFindings = memo(function SessionFindings({
  findings,
  onSelect,
}: {
  readonly findings: readonly Finding[] | undefined;
  readonly onSelect: (event: number) => void;
}) {
  return (
    <div id={findingsId} tabIndex={-1} className="rounded-card">
      <Card title={findingsWords.title}>
        {findings && <FindingsList findings={findings} onSelect={onSelect} />}
      </Card>
    </div>
  );
});
