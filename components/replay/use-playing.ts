import { useEffect, useState } from "react";
import type { SessionEvent } from "@/lib/wizard/events";

export const speeds = [1, 4, 16] as const;

export type Speed = (typeof speeds)[number];

export interface Playing {
  readonly on: boolean;
  readonly speed: Speed;
  toggle(): void;
  setSpeed(speed: Speed): void;
}

/** Goes on by itself from event to event, as they followed each other, but without the long pauses between them. */
export function usePlaying(events: readonly SessionEvent[], n: number, select: (n: number) => void): Playing {
  const [asked, setAsked] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const on = asked && n < events.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` is another function at every rendering.
  useEffect(() => {
    if (!on) return setAsked(false);
    const timer = window.setTimeout(() => select(n + 1), pauseMs(events[n - 1], events[n]) / speed);
    return () => window.clearTimeout(timer);
  }, [on, n, speed, events]);

  function toggle() {
    if (!on && n >= events.length) select(1);
    setAsked(!on);
  }
  return { on, speed, toggle, setSpeed };
}

function pauseMs(now: SessionEvent | undefined, next: SessionEvent | undefined): number {
  const gap = now && next ? Date.parse(next.at) - Date.parse(now.at) : 0;
  return Math.min(Math.max(gap, pauseMinMs), pauseMaxMs);
}

const pauseMinMs = 250;
const pauseMaxMs = 2_000;
