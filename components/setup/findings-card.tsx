import { Card } from "@/components/ui/card";
import type { Finding } from "@/lib/findings/finding";
import { FindingsList } from "./findings-list";
import { findingsWords } from "./words/findings";

/** What a session under way shows, where it shows anything; its events are looked at in its replay. */
export function FindingsCard({
  findings,
  replayHref,
}: {
  readonly findings: readonly Finding[];
  readonly replayHref: string;
}) {
  if (findings.length === 0) return null;
  return (
    <Card title={findingsWords.title}>
      <FindingsList findings={findings} hrefOf={(seq) => `${replayHref}#event=${seq}`} />
    </Card>
  );
}
