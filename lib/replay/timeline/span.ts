import type { StepId } from "@/lib/wizard/words";

/** What a bar tells. The later in this list, the less it may disappear when bars are drawn as one. */
export const spanStates = ["point", "done", "waiting", "running", "repeated", "failed"] as const;

/**
 * point: something was written down. repeated: an attempt that was made again, or a run that was stopped. running:
 * without an end in this session.
 */
export type SpanState = (typeof spanStates)[number];

/** Something that took time, in milliseconds since 1970; fromMs is never after toMs. */
export interface Span {
  /** The event that a press on it leads to. */
  readonly seq: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly state: SpanState;
}

export const laneKinds = ["step", "change", "more-changes", "writes", "reads", "checks"] as const;

export interface LaneName {
  readonly kind: (typeof laneKinds)[number];
  /** Of a change, what it makes. */
  readonly summary?: string;
}

/** One row of the timeline. */
export interface Lane {
  readonly id: string;
  readonly step: StepId;
  readonly name: LaneName;
  /** In the order in which they begin. */
  readonly spans: readonly Span[];
}

export function worst(a: SpanState, b: SpanState): SpanState {
  return spanStates.indexOf(a) >= spanStates.indexOf(b) ? a : b;
}

/** A duration that can be drawn: a clock that was set back makes negative ones, a made-up session endless ones. */
export function lengthOf(durationMs: number): number {
  return Math.min(Math.max(0, durationMs), lengthMaxMs);
}

const lengthMaxMs = 24 * 60 * 60 * 1_000;
