import type { SessionEvent } from "@/lib/wizard/events";

/** When an event was, told in every way that support needs to find it in other logs. */
export interface EventTimes {
  readonly at: Date;
  readonly sinceStartMs: number;
  /** Undefined for the first event. */
  readonly sincePreviousMs: number | undefined;
  /** By AWS's clock, where the session knows how far it is ahead of the server's. */
  readonly awsAt: Date | undefined;
}

export function timesOf(
  event: SessionEvent,
  previous: SessionEvent | undefined,
  startMs: number,
  clockOffsetMs: number | undefined,
): EventTimes {
  const ms = Date.parse(event.at);
  const awsAt = new Date(ms + (clockOffsetMs ?? Number.NaN));
  return {
    at: new Date(ms),
    sinceStartMs: ms - startMs,
    sincePreviousMs: previous && ms - Date.parse(previous.at),
    awsAt: Number.isNaN(awsAt.getTime()) ? undefined : awsAt,
  };
}

/** A duration in words: 130 ms, 12.4 s, 3 min 12 s, 2 h 5 min, 3 d 4 h. */
export function durationText(ms: number): string {
  if (ms < 0) return `−${durationText(-ms)}`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < hour) return twoUnits(seconds, minute, "min", 1, "s");
  if (seconds < day) return twoUnits(seconds, hour, "h", minute, "min");
  return twoUnits(seconds, day, "d", hour, "h");
}

function twoUnits(
  seconds: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${largeName}${rest > 0 ? ` ${rest} ${smallName}` : ""}`;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
