"use client";

import { type ComponentProps, useEffect } from "react";
import type { StepView } from "@/lib/wizard/view";
import { RunPanel } from "./run-panel";
import { useStepEvents } from "./use-step-events";

/**
 * A run, live. When it ends, the page is loaded again: rail, picture and checks then show what is true now, and the
 * new page's title says how it ended.
 */
export function RunProgress({
  initial,
  eventsHref,
  ...buttons
}: {
  /** The step with its run, as it was when the page was made. */
  readonly initial: StepView;
  /** Sends `view` messages, each the JSON of a StepView, with the number of the last event as id. */
  readonly eventsHref: string;
} & Pick<
  ComponentProps<typeof RunPanel>,
  "reviewHref" | "refreshHref" | "stop" | "retry" | "problems" | "beside" | "whenFailed"
>) {
  const { step, lost } = useStepEvents(initial, eventsHref);
  const ended = initial.run?.state === "running" && step.run?.state !== "running";
  useEffect(() => {
    if (ended) window.location.reload();
  }, [ended]);
  return <RunPanel {...buttons} step={step} lost={lost} leaving={ended} />;
}
