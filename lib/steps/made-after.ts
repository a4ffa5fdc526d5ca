/**
 * Whether AWS made something no earlier than our call went out. AWS counts in whole seconds and by its own clock, which
 * may differ from ours by as much as AWS tolerates in a signature.
 */
export function madeAfter(createdAt: string, startedAt: Date): boolean {
  return Date.parse(createdAt) >= startedAt.getTime() - CLOCK_DIFFERENCE_MS;
}

/** Whether it was made so late that our call can't have been the cause. */
export function madeLongAfter(createdAt: string, startedAt: Date): boolean {
  return Date.parse(createdAt) > startedAt.getTime() + CLOCK_DIFFERENCE_MS;
}

const CLOCK_DIFFERENCE_MS = 5 * 60_000;
