"use client";

import { memo, useEffect, useState } from "react";
import { FindingsList } from "@/components/setup/findings-list";
import { findingsWords } from "@/components/setup/words/findings";
import { Card } from "@/components/ui/card";
import type { Finding } from "@/lib/findings/finding";
import { findingsOf } from "@/lib/findings/findings-of";
import type { SessionEvent } from "@/lib/wizard/events";

/** What the whole session tells. Looked for once the event is on the screen: a long session takes a moment. */
export const SessionFindings = memo(function SessionFindings({
  events,
  onSelect,
}: {
  readonly events: readonly SessionEvent[];
  readonly onSelect: (event: number) => void;
}) {
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    const soon = setTimeout(() => setFindings(findingsOf(events)));
    return () => clearTimeout(soon);
  }, [events]);
  return (
    <Card title={findingsWords.title}>
      {findings && <FindingsList findings={findings} onSelect={onSelect} />}
    </Card>
  );
});
