import "server-only";

export interface StopSignal {
  /** Aborted by the first Ctrl+C or SIGTERM; the second ends the process as it would by itself. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

export function onStopSignal(): StopSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const names = ["SIGINT", "SIGTERM"] as const;
  for (const name of names) process.once(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
