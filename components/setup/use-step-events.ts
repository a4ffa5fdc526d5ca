import { useState } from "react";
import type { StepView } from "@/lib/wizard/view";
import { useEventStream } from "./use-event-stream";

/** A step as the server sees it, now and after every event, as long as something is running. */
export function useStepEvents(initial: StepView, eventsHref: string): { step: StepView; lost: boolean } {
  const [step, setStep] = useState(initial);
  const [lost, setLost] = useState(false);
  useEventStream(eventsHref, step.run?.state === "running", {
    take(data) {
      // Our own server wrote it from this very type.
      const next = JSON.parse(data) as StepView;
      setStep((before) => (next.revision >= before.revision ? next : before));
    },
    tell: setLost,
  });
  return { step, lost };
}
