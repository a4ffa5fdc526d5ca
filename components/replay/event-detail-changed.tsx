import { CodePanel } from "@/components/ui/code-panel";
import { DocumentDiff } from "@/components/ui/document-diff";
import { beforeAfter } from "@/lib/replay/detail/before-after";
import type { SessionEvent } from "@/lib/wizard/events";
import { detailWords } from "./words/detail";

/** The state that the event brings, beside the one before it. */
export function EventChanged({
  events,
  event,
}: {
  readonly events: readonly SessionEvent[];
  readonly event: SessionEvent;
}) {
  const compared = beforeAfter(events, event);
  if (!compared) return null;
  const { subject, before, after } = compared;
  // There was none before, so there is nothing to compare it with.
  if (before === "")
    return (
      <CodePanel title={detailWords.first[subject]} subject={event.seq}>
        {after}
      </CodePanel>
    );
  if (before === after) return <p className="text-[0.9375rem] text-quiet">{detailWords.same[subject]}</p>;
  return <DocumentDiff title={detailWords.changed[subject]} before={before} after={after} />;
}
