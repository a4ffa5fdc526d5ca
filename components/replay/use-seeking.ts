import { useCallback, useMemo } from "react";
import { flushSync } from "react-dom";
import type { EventFilter } from "@/lib/replay/list/event-filter";
import { createMoments, type Moments } from "@/lib/replay/moments";
import type { Comparison, Place } from "@/lib/replay/place";
import type { SessionEvent } from "@/lib/wizard/events";
import { eventDetailId } from "./event-detail";
import { useReplayPlace } from "./use-replay-place";

/** Where one stands in a session, and the ways from there. All but `compareBy` are the same functions at every event. */
export interface Seeking {
  readonly moments: Moments;
  readonly place: Place;
  readonly select: (event: number) => void;
  /** From afar: the event is read from its beginning. */
  readonly show: (event: number) => void;
  readonly filterBy: (filter: EventFilter) => void;
  readonly compareBy: (comparison: Comparison | undefined) => void;
}

/** Opens at the first problem, where there is one. */
export function useSeeking(events: readonly SessionEvent[]): Seeking {
  const moments = useMemo(() => createMoments(events), [events]);
  const [place, setPlace] = useReplayPlace(moments.last, moments.problems[0] ?? moments.last);
  const select = useCallback((event: number) => setPlace((now) => ({ ...now, event })), [setPlace]);
  const filterBy = useCallback((filter: EventFilter) => setPlace((now) => ({ ...now, filter })), [setPlace]);
  const show = useCallback(
    (event: number) => {
      // The focus is to find the event there that it is said to be.
      flushSync(() => select(event));
      const detail = document.getElementById(eventDetailId);
      detail?.focus({ preventScroll: true });
      detail?.scrollIntoView();
    },
    [select],
  );
  const compareBy = (comparison: Comparison | undefined) => setPlace((now) => ({ ...now, comparison }));
  return { moments, place, select, show, filterBy, compareBy };
}
