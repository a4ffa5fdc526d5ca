import { type KeyboardEvent, useId, useRef } from "react";
import { describeEvent } from "@/lib/replay/describe-event";
import { afterKey, indexOfNumber } from "@/lib/replay/list/row-window";
import { excerptOf, type textsIn } from "@/lib/replay/list/search";
import type { SessionIndex } from "@/lib/replay/session-index";
import { clockText } from "@/lib/replay/timeline/clock-text";
import type { SessionEvent } from "@/lib/wizard/events";
import { EventRow } from "./event-list-row";
import { Spacer } from "./event-list-spacer";
import { useRowWindow } from "./event-list-window";
import { listWords } from "./words/list";

const eventRowsId = "event-rows";

/** To the list, where its keys choose the event. */
export function goToRows(): void {
  document.getElementById(eventRowsId)?.focus();
}

/** The rows in sight, of all that the filters leave. */
export function EventRows({
  events,
  textsOf,
  index,
  search,
  selected,
  onSelect,
}: {
  readonly events: readonly SessionEvent[];
  readonly textsOf: ReturnType<typeof textsIn>;
  readonly index: SessionIndex;
  readonly search: string;
  /** Number of the event that is shown, from 1. */
  readonly selected: number;
  readonly onSelect: (number: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = indexOfNumber(events, selected);
  const { from, to, row, onScroll } = useRowWindow(list, events.length, at);

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(events, selected, event.key, pageRows);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
  }

  // The browser would hold on to a row that stands for another event by then, and scroll after it: hence no anchor.
  return (
    <>
      <div
        ref={list}
        id={eventRowsId}
        role="listbox"
        tabIndex={0}
        aria-label={listWords.title}
        {...(at >= from && at < to && { "aria-activedescendant": `${id}-${selected}` })}
        onKeyDown={press}
        onScroll={onScroll}
        className="relative mt-2 max-h-[28rem] overflow-y-auto [overflow-anchor:none] rounded-control border border-line bg-card print:max-h-none"
      >
        <Spacer heightPx={from * row} />
        {events.slice(from, to).map((event, offset) => {
          const described = describeEvent(event, index.changeOf(event));
          return (
            <EventRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row that goes out of sight becomes the one that comes.
              key={(from + offset) % (to - from)}
              id={`${id}-${event.seq}`}
              number={event.seq}
              time={clockText(Date.parse(event.at) - index.startMs, false)}
              described={described}
              excerpt={
                search ? excerptOf(textsOf(event), [described.label, described.sentence], search) : undefined
              }
              search={search}
              place={{ index: from + offset, of: events.length }}
              selected={event.seq === selected}
              onSelect={() => onSelect(event.seq)}
            />
          );
        })}
        <Spacer heightPx={(events.length - to) * row} />
      </div>
      {to - from < events.length && (
        <p className="mt-2 hidden text-sm print:block">
          {listWords.printed(events[from]?.seq ?? 0, events[to - 1]?.seq ?? 0, to - from, events.length)}
        </p>
      )}
    </>
  );
}

/** How far PageUp and PageDown go. */
const pageRows = 8;
