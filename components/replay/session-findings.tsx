"use client";

import { memo } from "react";
import { FindingsList } from "@/components/setup/findings-list";
import { findingsWords } from "@/components/setup/words/findings";
import { Card } from "@/components/ui/card";
import { findingsOf } from "@/lib/findings/findings-of";
import type { SessionEvent } from "@/lib/wizard/events";
import { useWhenIdle } from "./use-when-idle";

/** What the whole session tells. */
export const SessionFindings = memo(function SessionFindings({
  events,
  onSelect,
}: {
  readonly events: readonly SessionEvent[];
  readonly onSelect: (event: number) => void;
}) {
  const findings = useWhenIdle(events, findingsOf);
  return (
    <Card title={findingsWords.title}>
      {findings && <FindingsList findings={findings} onSelect={onSelect} />}
    </Card>
  );
});
