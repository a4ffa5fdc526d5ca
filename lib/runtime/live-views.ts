import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { fold, foldOn } from "@/lib/wizard/fold/fold";
import { isRunning } from "@/lib/wizard/fold/is-running";
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

/** @param settle ends a run whose server died, or its page would wait for ever; called while nothing happens */
export function liveViews(store: SessionStore, settle: (sessionId: string) => Promise<unknown>): LiveViews {
  const waiting = new Set<{ readonly sessionId: string; readonly wake: () => void }>();

  /** Hears the next announcement from now on; `heard` resolves with it, after LOOK_MS at the latest. */
  function listen(sessionId: string, signal: AbortSignal) {
    const { promise, resolve } = withResolvers();
    const waiter = { sessionId, wake: resolve };
    waiting.add(waiter);
    signal.addEventListener("abort", resolve, { once: true });
    return {
      heard: () => Promise.race([promise, sleep(LOOK_MS, undefined, { ref: false })]),
      stop: () => {
        signal.removeEventListener("abort", resolve);
        waiting.delete(waiter);
      },
    };
  }

  return {
    announce(sessionId) {
      for (const waiter of waiting) if (waiter.sessionId === sessionId) waiter.wake();
    },
    async *follow(sessionId, afterSeq, signal) {
      let view = fold(await store.read(sessionId));
      if (view.lastSeq > afterSeq && !signal.aborted) yield view;
      while (!signal.aborted) {
        // Before looking: what is announced between look and wait would else be heard a second late.
        const news = listen(sessionId, signal);
        const more = await store.read(sessionId, view.lastSeq);
        if (more.length === 0) {
          if (isRunning(view)) await settle(sessionId);
          await news.heard();
        }
        news.stop();
        if (more.length === 0 || signal.aborted) continue;
        view = foldOn(view, more);
        yield view;
      }
    },
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settled) => {
    resolve = settled;
  });
  return { promise, resolve };
}
