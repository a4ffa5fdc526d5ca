"use client";

import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { describeEvent } from "@/lib/replay/describe-event";
import { type EventFilter, matching, noFilter } from "@/lib/replay/list/event-filter";
import { afterKey, indexOfNumber } from "@/lib/replay/list/row-window";
import { excerptOf, textsIn } from "@/lib/replay/list/search";
import { sessionIndex } from "@/lib/replay/session-index";
import { clockText } from "@/lib/replay/timeline/clock-text";
import type { SessionEvent } from "@/lib/wizard/events";
import { EventFilters } from "./event-filters";
import { EventExport } from "./event-list-export";
import { EventRow } from "./event-list-row";
import { Spacer } from "./event-list-spacer";
import { useRowWindow } from "./event-list-window";
import { listWords } from "./words/list";

interface Props {
  readonly events: readonly SessionEvent[];
  /** Number of the event that is shown, from 1. */
  readonly selected: number;
  readonly onSelect: (number: number) => void;
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
}

/** The events of a session with their filters. Only the rows in sight are in the page, whatever its size. */
export function EventList({ events, selected, onSelect, filter, onFilter }: Props) {
  // Typing goes on while a long session is searched.
  const applied = useDeferredValue(filter);
  const index = sessionIndex(events);
  const textsOf = useMemo(() => textsIn(events), [events]);
  const { events: shown, hiddenReads } = useMemo(
    () => matching(events, applied, textsOf),
    [events, applied, textsOf],
  );
  const search = applied.search.trim();
  const isOutside = indexOfNumber(shown, selected) < 0;
  return (
    <section aria-label={listWords.title} className="@container min-w-0">
      <EventFilters filter={filter} onFilter={onFilter} hiddenReads={hiddenReads} />
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <p role="status" className="text-sm font-semibold">
          {search === ""
            ? listWords.count(shown.length, events.length)
            : listWords.hits(shown.length, search)}
        </p>
        <EventExport events={shown} index={index} />
      </div>
      {isOutside && shown.length > 0 && (
        <p className="mt-1 text-sm text-quiet">
          {listWords.outside(selected)}{" "}
          <Button variant="quiet" className="text-sm" onClick={() => onFilter({ ...noFilter, reads: true })}>
            {listWords.showIt}
          </Button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="mt-2 rounded-control border border-line px-4 py-6 text-center text-quiet">
          {listWords.nothing}
        </p>
      ) : (
        <Rows
          events={shown}
          textsOf={textsOf}
          index={index}
          search={search}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}

/** How far PageUp and PageDown go. */
const pageRows = 8;

function Rows({
  events,
  textsOf,
  index,
  search,
  selected,
  onSelect,
}: Pick<Props, "events" | "selected" | "onSelect"> & {
  readonly textsOf: ReturnType<typeof textsIn>;
  readonly index: ReturnType<typeof sessionIndex>;
  readonly search: string;
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
    <div
      ref={list}
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
  );
}
