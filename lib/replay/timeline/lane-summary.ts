import type { Span } from "./span";

/** A row of the timeline in numbers, for who can't see its bars. */
export interface LaneSummary {
  readonly count: number;
  readonly failed: number;
  readonly repeated: number;
  /** When it first began, from the beginning of the session; undefined for an empty row. */
  readonly beganMs: number | undefined;
  readonly totalMs: number;
  readonly waitedMs: number;
}

export function laneSummary(spans: readonly Span[], startMs: number): LaneSummary {
  const timeOf = (such: readonly Span[]) => such.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const first = spans[0];
  return {
    count: spans.length,
    failed: spans.filter(({ state }) => state === "failed").length,
    repeated: spans.filter(({ state }) => state === "repeated").length,
    beganMs: first && first.fromMs - startMs,
    totalMs: timeOf(spans),
    waitedMs: timeOf(spans.filter(({ state }) => state === "waiting")),
  };
}
