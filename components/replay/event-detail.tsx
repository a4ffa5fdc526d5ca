"use client";

import { memo } from "react";
import { PlannedDocumentView } from "@/components/setup/planned-document-view";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { StatusTag } from "@/components/ui/status-tag";
import { describeEvent } from "@/lib/replay/describe-event";
import { problemKey, problemsOf } from "@/lib/replay/detail/problems-of";
import { sessionIndex } from "@/lib/replay/session-index";
import type { SessionEvent } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";
import { EventChanged } from "./event-detail-changed";
import { EventCommands } from "./event-detail-commands";
import { EventLinks } from "./event-detail-links";
import { EventTimesList } from "./event-detail-times";
import { detailWords } from "./words/detail";

/** Where a finding leads to, with the focus. */
export const eventDetailId = "event-detail";

/**
 * One event in full: what it says, when it was, what it changed, what it is in AWS, and the event itself. Left alone
 * while the event stays: to compare what it changed takes time.
 */
export const EventDetail = memo(function EventDetail({
  events,
  selected,
  facts,
}: {
  readonly events: readonly SessionEvent[];
  /** Number of the event that is shown, from 1. */
  readonly selected: number;
  /** As they were by the event: a region or a clock may be another one later. The same object for the same event. */
  readonly facts: Facts;
}) {
  const event = events[selected - 1];
  if (!event) return null;
  const index = sessionIndex(events);
  const change = index.changeOf(event);
  const { tone, label, sentence } = describeEvent(event, change);
  const problems = problemsOf(event);
  const isSaid = "problem" in event && event.problem !== undefined;
  const documents = event.type.startsWith("change.") ? (change?.documents ?? []) : [];
  return (
    <section
      id={eventDetailId}
      tabIndex={-1}
      aria-label={detailWords.position(selected, events.length)}
      className="@container min-w-0 rounded-control"
    >
      <p className="text-sm text-quiet tabular-nums">{detailWords.position(selected, events.length)}</p>
      <h2 className="mt-0.5 text-[1.0625rem] leading-snug font-[650]">
        <StatusTag tone={tone}>
          <span className="text-[1.0625rem] text-ink">{label}</span>
        </StatusTag>
      </h2>
      {!isSaid && <p className="mt-1 max-w-[66ch] wrap-anywhere">{sentence}</p>}
      {problems.slice(0, problemsMax).map((problem) => (
        <div key={problemKey(problem)} className="mt-3">
          <ProblemPanel problem={problem} />
        </div>
      ))}
      <EventTimesList event={event} previous={events[selected - 2]} startMs={index.startMs} facts={facts} />
      <EventChanged events={events} event={event} />
      {documents.map((document) => (
        <Details key={document.title} summary={detailWords.document(document.title)}>
          <PlannedDocumentView document={document} changes={change ? [change] : []} />
        </Details>
      ))}
      <EventLinks event={event} change={change} facts={facts} />
      <EventCommands change={change} facts={facts} number={selected} />
      <Details summary={detailWords.json}>
        <CodePanel title={detailWords.json} subject={selected}>
          {JSON.stringify(event, null, 2)}
        </CodePanel>
      </Details>
    </section>
  );
});

/** A file from anybody may hold as many as it likes. */
const problemsMax = 10;
