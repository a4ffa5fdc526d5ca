import "server-only";

/** Aborted by the first Ctrl+C or SIGTERM; the second ends the process as it would by itself. */
export function onStopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
