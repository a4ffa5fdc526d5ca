/** What a screen reader hears after the name of a step in the rail; some of it is seen, too. */
export const statusWords = {
  done: "completed",
  ready: "not started",
  blocked: "not started",
  running: "in progress",
  problem: "there is a problem",
  outdated: "outdated, to be checked again",
  warning: "completed, with a warning",
  stopped: "stopped, not completed",
} as const;
