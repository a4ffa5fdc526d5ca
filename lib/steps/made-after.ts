/**
 * Whether AWS made something no earlier than our call went out. `startedAt` is by AWS's clock as far as we know it: it
 * may still be off by as much as AWS tolerates in a signature, and AWS counts in whole seconds.
 */
export function madeAfter(createdAt: string, startedAt: Date): boolean {
  return Date.parse(createdAt) >= startedAt.getTime() - CLOCK_DIFFERENCE_MS;
}

/** Whether it was made so late that our call can't have been the cause. */
export function madeLongAfter(createdAt: string, startedAt: Date): boolean {
  return Date.parse(createdAt) > startedAt.getTime() + CLOCK_DIFFERENCE_MS;
}

const CLOCK_DIFFERENCE_MS = 5 * 60_000;
