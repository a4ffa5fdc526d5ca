/** Slows guessing down: so many tries a minute, for all callers together, since behind a proxy all look alike. */
export interface TryBrake {
  /** Counts a try. Gives the milliseconds to wait where there were too many, and 0 where it may go ahead. */
  take(): number;
  /** The try was no guess after all. */
  giveBack(): void;
}

const TRIES_MAX = 5;
const WINDOW_MS = 60_000;

export function createTryBrake(now: () => Date): TryBrake {
  let tries: number[] = [];
  return {
    take() {
      const nowMs = now().getTime();
      tries = tries.filter((triedMs) => triedMs > nowMs - WINDOW_MS);
      const [oldestMs = nowMs] = tries;
      if (tries.length >= TRIES_MAX) return oldestMs + WINDOW_MS - nowMs;
      tries.push(nowMs);
      return 0;
    },
    giveBack() {
      tries.pop();
    },
  };
}
