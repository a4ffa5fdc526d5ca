"use client";

import { useEffect } from "react";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { Note } from "@/components/ui/note";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { FormAction } from "@/lib/wizard/form";
import type { RunView, StepView } from "@/lib/wizard/view";
import { ProblemPanel } from "./problem-panel";
import { RunButtons } from "./run-buttons";
import { announcement, changeState, probeState, tally } from "./run-items";
import { ChangeRow, ProbeRow, Waiting } from "./run-row";
import { useStepEvents } from "./use-step-events";
import { runWords } from "./words/run";

/**
 * A run, live. When it ends, the page is loaded again: rail, picture and checks then show what is true now, and the
 * new page's title says how it ended.
 */
export function RunProgress({
  initial,
  eventsHref,
  reviewHref,
  stop,
  retry,
}: {
  /** The step with its run, as it was when the page was made. */
  readonly initial: StepView;
  /** Sends `view` messages, each the JSON of a StepView, with the number of the last event as id. */
  readonly eventsHref: string;
  /** Where a plan that no longer fits is made anew. */
  readonly reviewHref: string;
  readonly stop: FormAction;
  readonly retry: FormAction;
}) {
  const { step, lost } = useStepEvents(initial, eventsHref);
  const ended = initial.run?.state === "running" && step.run?.state !== "running";
  useEffect(() => {
    if (ended) window.location.reload();
  }, [ended]);

  const { run } = step;
  if (!run) return null;
  return (
    <>
      <RunCard run={run} lost={lost} />
      {run.problem && <ProblemPanel problem={run.problem} />}
      {!ended && (
        <RunButtons run={run} reviewHref={reviewHref} stop={stop} retry={retry} revision={step.revision} />
      )}
    </>
  );
}

function RunCard({ run, lost }: { readonly run: RunView; readonly lost: boolean }) {
  const { done, total } = tally(run);
  const remark = lost
    ? runWords.lost
    : run.stopAsked && run.state === "running"
      ? runWords.stopping
      : ends[run.state];
  return (
    <Card>
      <LiveRegion visible>{announcement(run)}</LiveRegion>
      <div className="mt-3 mb-2">
        <ProgressBar label={runWords.title} done={done} total={total} />
      </div>
      {remark && (
        <div className="mt-4 -mb-3">
          <Note tone={lost ? "warning" : "info"}>
            <p>{remark}</p>
          </Note>
        </div>
      )}
      <ul className="divide-y divide-line">
        {run.changes.map((view) => (
          <ChangeRow key={view.change.id} view={view} state={changeState(view, run)} />
        ))}
        {run.probes.map((view) => (
          <ProbeRow key={view.id} view={view} state={probeState(view)} />
        ))}
      </ul>
      {run.waiting && <Waiting reason={run.waiting.reason} />}
    </Card>
  );
}

const ends: Partial<Record<RunView["state"], string>> = {
  stopped: runWords.stopped,
  interrupted: runWords.interrupted,
  "stale-plan": runWords.stale,
};
