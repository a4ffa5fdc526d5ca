import type { Vault } from "@/lib/wizard/ports";

/** How much longer than its time a secret may lie on disk while the server runs. */
const EVERY_MS = 5 * 60_000;

/**
 * Deletes what has expired in the vault also while nobody looks into it: on an idle server, keys that are kept for
 * twelve hours would else lie there for months. Gives the way to end it; keeps no process alive.
 */
export function sweepVault(
  vault: Pick<Vault, "forgetExpired">,
  reportFault: (error: unknown) => void,
  everyMs = EVERY_MS,
): () => Promise<void> {
  let sweep: Promise<void> = Promise.resolve();
  let isSweeping = false;
  const timer = setInterval(() => {
    // A database that does not answer must not gather sweeps.
    if (isSweeping) return;
    isSweeping = true;
    sweep = vault
      .forgetExpired()
      .catch(reportFault)
      .finally(() => {
        isSweeping = false;
      });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweep;
  };
}
