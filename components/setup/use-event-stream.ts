import { useEffect, useEffectEvent } from "react";

interface Listener {
  /** A `view` message: always the whole of what it is about, so that a lost one costs nothing. */
  take(data: string): void;
  /** Whether the server is out of reach. */
  tell?(lost: boolean): void;
}

/**
 * Listens to the server while `on`, as long as the page is in sight: a browser keeps six connections to one server, and
 * tabs that are out of sight would use them up.
 */
export function useEventStream(href: string, on: boolean, listener: Listener): void {
  const take = useEffectEvent((data: string) => listener.take(data));
  const tell = useEffectEvent((lost: boolean) => listener.tell?.(lost));
  useEffect(() => {
    if (!on) return;
    const stream = openStream(href, {
      take: (data) => take(data),
      tell: (lost) => tell(lost),
    });
    const follow = () => (document.hidden ? stream.close() : stream.open());
    document.addEventListener("visibilitychange", follow);
    follow();
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stream.close();
    };
  }, [href, on]);
}

function openStream(href: string, { take, tell }: Required<Listener>) {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open() {
    if (source) return;
    source = new EventSource(href);
    source.onopen = () => tell(false);
    source.onerror = lose;
    source.addEventListener("view", ({ data }: MessageEvent<string>) => take(data));
  }
  /** The browser reconnects by itself, but not after an answer that is none of ours: a proxy's, while the server starts. */
  function lose() {
    tell(true);
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    timer = setTimeout(open, retryMs);
  }
  function close() {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }
  return { open, close };
}

const retryMs = 3_000;
