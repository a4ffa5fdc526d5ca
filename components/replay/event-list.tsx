"use client";

import { useDeferredValue, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { type EventFilter, matching, noFilter } from "@/lib/replay/list/event-filter";
import { indexOfNumber } from "@/lib/replay/list/row-window";
import { textsIn } from "@/lib/replay/list/search";
import { sessionIndex } from "@/lib/replay/session-index";
import type { SessionEvent } from "@/lib/wizard/events";
import { EventFilters, focusSearch } from "./event-filters";
import { EventExport } from "./event-list-export";
import { EventRows, goToRows } from "./event-list-rows";
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
  // Without a search nobody looks for them; how many there are stands at their filter.
  const hiddenHits = search === "" ? 0 : hiddenReads;
  const isOutside = indexOfNumber(shown, selected) < 0;

  /** Of what is typed by now, which the list may not show yet. */
  function showFirst() {
    const [first] = matching(events, filter, textsOf).events;
    if (first) onSelect(first.seq);
  }
  function widen(wider: EventFilter) {
    // The button goes with its reason, and the rows need not be there yet.
    focusSearch();
    onFilter(wider);
  }
  return (
    <section aria-label={listWords.title} className="@container min-w-0">
      <EventFilters
        filter={filter}
        onFilter={onFilter}
        hiddenReads={hiddenReads}
        showFirst={showFirst}
        goToRows={goToRows}
      />
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <p role="status" className="text-sm">
          <span className="font-semibold">
            {search === ""
              ? listWords.count(shown.length, events.length)
              : listWords.hits(shown.length, search)}
          </span>
          {hiddenHits > 0 && ` ${listWords.hiddenHits(hiddenHits)}`}
        </p>
        <EventExport events={shown} index={index} />
      </div>
      {hiddenHits > 0 && <Offer label={listWords.showReads} act={() => widen({ ...filter, reads: true })} />}
      {isOutside && shown.length > 0 && (
        <Offer
          why={listWords.outside(selected)}
          label={listWords.showIt}
          act={() => widen({ ...noFilter, reads: true })}
        />
      )}
      {shown.length === 0 ? (
        <p className="mt-2 rounded-control border border-line px-4 py-6 text-center text-quiet">
          {listWords.nothing}
        </p>
      ) : (
        <EventRows
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

/** A way to what the filters leave out. */
function Offer({
  why,
  label,
  act,
}: {
  readonly why?: string;
  readonly label: string;
  readonly act: () => void;
}) {
  return (
    <p className="mt-1 text-sm text-quiet">
      {why}{" "}
      <Button variant="quiet" className="text-sm" onClick={act}>
        {label}
      </Button>
    </p>
  );
}
