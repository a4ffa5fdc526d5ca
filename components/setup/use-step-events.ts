import { useEffect, useState } from "react";
import type { StepView } from "@/lib/wizard/view";

/**
 * A step as the server sees it, now and after every event. The browser reconnects by itself and names the last event
 * it has seen; every message is a whole view, so that a lost one costs nothing.
 */
export function useStepEvents(initial: StepView, eventsHref: string): { step: StepView; lost: boolean } {
  const [step, setStep] = useState(initial);
  const [lost, setLost] = useState(false);
  const running = step.run?.state === "running";

  useEffect(() => {
    if (!running) return;
    const source = new EventSource(eventsHref);
    source.onopen = () => setLost(false);
    source.onerror = () => setLost(true);
    source.addEventListener("view", (message: MessageEvent<string>) => {
      // Our own server wrote it from this very type.
      const next = JSON.parse(message.data) as StepView;
      setStep((before) => (next.revision >= before.revision ? next : before));
    });
    return () => source.close();
  }, [running, eventsHref]);

  return { step, lost };
}
