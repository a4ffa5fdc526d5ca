"use client";

import { useId, useMemo, useRef, useState } from "react";
import { sessionIndex } from "@/lib/replay/session-index";
import { barsOf } from "@/lib/replay/timeline/bars";
import { nearestSpan } from "@/lib/replay/timeline/placed-lanes";
import type { SessionEvent } from "@/lib/wizard/events";
import { TimelineAxis } from "./timeline-axis";
import { TimelineLegend } from "./timeline-legend";
import { TimelineOverlay } from "./timeline-overlay";
import { useTimelinePointer } from "./timeline-pointer";
import { TimelineRow } from "./timeline-row";
import { useTimelineRows } from "./timeline-rows";
import { TimelineTable } from "./timeline-table";
import { TimelineTools } from "./timeline-tools";
import { useTimelineWindow } from "./timeline-window";
import { timelineWords } from "./words/timeline";

/**
 * A session over time: steps, and of one step its changes, AWS calls and checks. The step of the event that is shown
 * is open. Whatever the size of the session, at most about a thousand nodes are drawn.
 */
export function Timeline({
  events,
  selected,
  onSelect,
}: {
  readonly events: readonly SessionEvent[];
  /** Number of the event that is shown, from 1. */
  readonly selected: number;
  readonly onSelect: (number: number) => void;
}) {
  const [shorten, setShorten] = useState(true);
  const { rows, scale, place, isOpen, toggle } = useTimelineRows(events, selected, shorten);
  const { startMs } = sessionIndex(events);
  const control = useTimelineWindow(place);
  const { window } = control;
  const bars = useMemo(() => barsOf(rows, window), [rows, window]);

  const area = useRef<HTMLDivElement>(null);
  const pointer = useTimelinePointer(area, control, (laneId, share) => {
    const lane = rows.find(({ id }) => id === laneId);
    const span = lane && nearestSpan(lane, window.from + share * (window.to - window.from));
    if (span) onSelect(span.seq);
  });

  const id = useId();
  const hatch = `${id}-hatch`;
  return (
    <div className="@container">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-[1.0625rem] font-[650]">{timelineWords.title}</h2>
        <TimelineTools control={control} shorten={shorten} setShorten={setShorten} />
      </div>
      <p id={`${id}-keys`} className="sr-only">
        {timelineWords.keys}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: it holds bars and buttons, not questions. */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and zoom it.
        tabIndex={0}
        aria-label={timelineWords.title}
        aria-describedby={`${id}-keys`}
        onKeyDown={control.press}
        className="rounded-control"
      >
        <div ref={area} {...pointer} className="relative touch-pan-y select-none">
          {rows.map((lane, index) => (
            <TimelineRow
              key={lane.id}
              lane={lane}
              bars={bars[index] ?? []}
              hatch={hatch}
              open={isOpen(lane.step)}
              toggle={() => toggle(lane.step)}
            />
          ))}
          <div className={besideNames}>
            <TimelineOverlay scale={scale} window={window} place={place} />
          </div>
        </div>
        <div className="@xl:pl-[15.75rem] @4xl:pl-[18.75rem]">
          <TimelineAxis scale={scale} window={window} startMs={startMs} />
        </div>
      </div>
      <Hatch id={hatch} />
      <TimelineLegend bars={bars} hatch={hatch} pauses={scale.pauses.length} />
      <div className="mt-3">
        <TimelineTable lanes={rows} startMs={startMs} />
      </div>
    </div>
  );
}

/** The look of waiting, as a pattern that bars refer to. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <svg width={0} height={0} aria-hidden="true" className="absolute">
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={2.5} height={6} className="fill-edge" />
      </pattern>
    </svg>
  );
}

const besideNames =
  "pointer-events-none absolute inset-y-0 right-0 left-0 @xl:left-[15.75rem] @4xl:left-[18.75rem]";
