import { type KeyboardEvent, useEffect, useState } from "react";
import { panned, revealing, type TimeWindow, wholeWindow, zoomed } from "@/lib/replay/timeline/time-window";

/** The part of the timeline in sight. It follows the place of the event that is shown. */
export interface WindowControl {
  readonly window: TimeWindow;
  zoom(factor: number, around?: number): void;
  /** By a share of what is in sight; positive is later. */
  pan(share: number): void;
  all(): void;
  press(event: KeyboardEvent): void;
}

export function useTimelineWindow(place: number): WindowControl {
  const [window, setWindow] = useState(wholeWindow);
  useEffect(() => setWindow((before) => revealing(before, place)), [place]);

  // Zooming in leads to the event that is shown, as long as it is in sight.
  const around = place >= window.from && place <= window.to ? place : undefined;
  const control = {
    window,
    zoom: (factor: number, at = around) => setWindow((before) => zoomed(before, factor, at)),
    pan: (share: number) => setWindow((before) => panned(before, share)),
    all: () => setWindow(wholeWindow),
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => control.pan(-0.25),
    ArrowRight: () => control.pan(0.25),
    "+": () => control.zoom(zoomStep),
    "=": () => control.zoom(zoomStep),
    "-": () => control.zoom(1 / zoomStep),
    "0": control.all,
  };
  return {
    ...control,
    press(event) {
      const act = keys[event.key];
      if (!act || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      act();
    },
  };
}

export const zoomStep = 0.5;
