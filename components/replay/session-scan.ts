import { useEffect, useState } from "react";
import { type SessionScan, scanSession } from "@/lib/replay/detail/scan-session";
import type { SessionEvent } from "@/lib/wizard/events";

/** Looks for secrets while the page has nothing else to do. */
export function useSessionScan(events: readonly SessionEvent[]): SessionScan {
  const [scan, setScan] = useState<SessionScan>(nothingYet);
  useEffect(() => {
    const slices = scanSession(events);
    let timer: number | undefined;
    let shown = 0;
    function go() {
      const { value, done } = slices.next();
      if (done) return;
      // Telling of every slice would keep the page busy with telling.
      if (value.scanned === events.length || value.scanned - shown >= toldEvery) {
        shown = value.scanned;
        setScan(value);
      }
      // Room for a key or a scroll between two slices.
      timer = window.setTimeout(go, 16);
    }
    setScan(nothingYet);
    timer = window.setTimeout(go, 1_000);
    return () => window.clearTimeout(timer);
  }, [events]);
  return scan;
}

const nothingYet: SessionScan = { scanned: 0, hits: [] };
const toldEvery = 10_000;
