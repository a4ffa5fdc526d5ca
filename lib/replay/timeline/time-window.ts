/** The part of the axis that is in sight: places from 0 to 1. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export const wholeWindow: TimeWindow = { from: 0, to: 1 };

/** Narrower (factor below 1) or wider, with the place `around` staying where it is. */
export function zoomed({ from, to }: TimeWindow, factor: number, around = (from + to) / 2): TimeWindow {
  const length = Math.min(1, Math.max(lengthMin, (to - from) * factor));
  const share = to === from ? 0.5 : (around - from) / (to - from);
  return moved({ from: around - share * length, to: around + (1 - share) * length }, 0);
}

/** Moved by a share of its own length, as far as there is something to see. */
export function panned(window: TimeWindow, share: number): TimeWindow {
  return moved(window, share * (window.to - window.from));
}

/** The same window where the place is in sight already, else one with the place in its middle. */
export function revealing(window: TimeWindow, place: number): TimeWindow {
  if (place >= window.from && place <= window.to) return window;
  return moved(window, place - (window.from + window.to) / 2);
}

function moved({ from, to }: TimeWindow, by: number): TimeWindow {
  const length = to - from;
  const start = Math.min(Math.max(0, from + by), 1 - length);
  return { from: start, to: start + length };
}

const lengthMin = 0.000_01;
