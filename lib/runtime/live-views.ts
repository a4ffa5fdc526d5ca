import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { fold, foldOn } from "@/lib/wizard/fold/fold";
import type { Announcer, SessionStore } from "@/lib/wizard/ports";
import type { SessionView } from "@/lib/wizard/view";

/** Sessions as they move, for open pages. */
export interface LiveViews extends Announcer {
  /**
   * The session's view now and after each change, until the signal. With `afterSeq` the first one comes only when
   * the session has moved past it, so that a page which lost its connection sees no gap and nothing twice.
   */
  follow(sessionId: string, afterSeq: number, signal: AbortSignal): AsyncIterable<SessionView>;
}

/** Another server on the same database announces nothing here, so its events are looked for this often. */
const LOOK_MS = 1_000;

export function liveViews(store: SessionStore): LiveViews {
  const waiting = new Set<{ readonly sessionId: string; readonly wake: () => void }>();

  /** Resolves at the next announcement, after LOOK_MS at the latest. */
  async function news(sessionId: string, signal: AbortSignal): Promise<void> {
    // An abort during the last look tells nobody who begins to listen only now.
    if (signal.aborted) return;
    const { promise, resolve } = withResolvers();
    const waiter = { sessionId, wake: resolve };
    waiting.add(waiter);
    signal.addEventListener("abort", resolve, { once: true });
    await Promise.race([promise, sleep(LOOK_MS, undefined, { ref: false })]);
    signal.removeEventListener("abort", resolve);
    waiting.delete(waiter);
  }

  return {
    announce(sessionId) {
      for (const waiter of waiting) if (waiter.sessionId === sessionId) waiter.wake();
    },
    async *follow(sessionId, afterSeq, signal) {
      let view = fold(await store.read(sessionId));
      if (view.lastSeq > afterSeq) yield view;
      while (!signal.aborted) {
        const more = await store.read(sessionId, view.lastSeq);
        if (more.length > 0) {
          view = foldOn(view, more);
          yield view;
        } else {
          await news(sessionId, signal);
        }
      }
    },
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
