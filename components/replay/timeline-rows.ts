import { useMemo, useState } from "react";
import { lanesOf } from "@/lib/replay/timeline/lanes";
import { type PlacedLane, placedLanes } from "@/lib/replay/timeline/placed-lanes";
import type { Lane } from "@/lib/replay/timeline/span";
import { type TimeScale, timeScale } from "@/lib/replay/timeline/time-scale";
import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { useWhenIdle } from "./use-when-idle";

/** The rows of a timeline: all steps, and of the open one also what is in it. */
export interface TimelineRows {
  readonly rows: readonly PlacedLane[];
  readonly scale: TimeScale;
  /** Of the event that is shown. */
  readonly place: number;
  isOpen(step: StepId): boolean;
  toggle(step: StepId): void;
}

export function useTimelineRows(
  events: readonly SessionEvent[],
  selected: number,
  shortenPauses: boolean,
): TimelineRows {
  const lanes = useWhenIdle(events, lanesOf) ?? nothingYet;
  const spans = useMemo(() => lanes.flatMap((lane) => lane.spans), [lanes]);
  const scale = useMemo(() => timeScale(spans, shortenPauses), [spans, shortenPauses]);
  const placed = useMemo(() => placedLanes(lanes, scale), [lanes, scale]);

  const event = events[selected - 1];
  const current: Step = event && "step" in event ? event.step : "none";
  // What somebody opened or closed by hand holds until the session goes on to another step.
  const [chosen, setChosen] = useState<{ readonly open: Step; readonly instead: Step }>();
  const open = chosen?.instead === current ? chosen.open : current;
  const rows = useMemo(
    () => placed.filter(({ name, step }) => name.kind === "step" || step === open),
    [placed, open],
  );
  return {
    rows,
    scale,
    // The last events may come after all bars.
    place: event ? Math.min(1, Math.max(0, scale.place(Date.parse(event.at)))) : 0,
    isOpen: (step) => step === open,
    toggle: (step) => setChosen({ open: step === open ? "none" : step, instead: current }),
  };
}

type Step = StepId | "none";

const nothingYet: readonly Lane[] = [];
