import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { Note } from "@/components/ui/note";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Problem } from "@/lib/domain/problem";
import type { FormAction } from "@/lib/wizard/form";
import type { RunView, StepView } from "@/lib/wizard/view";
import { ProblemPanel } from "./problem-panel";
import { RunButtons } from "./run-buttons";
import { announcement, changeState, probeState, tally } from "./run-items";
import { ChangeRow, ProbeRow, Waiting } from "./run-row";
import { runWords } from "./words/run";

/** A run as it is or was at one moment: what it does, how far it is, and what can be pressed. */
export function RunPanel({
  step: { run, revision },
  lost = false,
  leaving = false,
  reviewHref,
  refreshHref,
  stop,
  retry,
  beside,
  whenFailed,
  problems,
}: {
  readonly step: StepView;
  /** The connection that tells how it goes on is interrupted. */
  readonly lost?: boolean;
  /** The page is about to be loaded again, so nothing is left to press. */
  readonly leaving?: boolean;
  /** Where a plan that no longer fits is made anew. */
  readonly reviewHref: string;
  /** This page, where its address has more than a path. */
  readonly refreshHref?: string | undefined;
  readonly stop: FormAction;
  readonly retry: FormAction;
  /** Other ways out, beside the button that goes on. */
  readonly beside?: ReactNode;
  /** What further way out of a failure there is, shown from the moment of it. */
  readonly whenFailed?: ReactNode;
  /** What the last press was answered with; the live page learns it from its action. */
  readonly problems?: readonly Problem[] | undefined;
}) {
  if (!run) return null;
  return (
    <>
      <RunCard run={run} lost={lost} />
      {run.problem && <ProblemPanel problem={run.problem} />}
      {!leaving && (
        <RunButtons
          run={run}
          reviewHref={reviewHref}
          refreshHref={refreshHref}
          stop={stop}
          retry={retry}
          beside={beside}
          revision={revision}
          problems={problems}
        />
      )}
      {run.state === "failed" && whenFailed}
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
