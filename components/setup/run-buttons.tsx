import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { Problem } from "@/lib/domain/problem";
import type { FormAction } from "@/lib/wizard/form";
import type { RunView } from "@/lib/wizard/view";
import { ActionForm } from "./action-form";
import { runWords } from "./words/run";

/** The next press of a run: stop it while it runs, otherwise whatever leads on. */
export function RunButtons({
  run,
  revision,
  reviewHref,
  refreshHref = "?",
  stop,
  retry,
  beside,
  problems,
}: {
  readonly run: RunView;
  readonly revision: number;
  readonly reviewHref: string;
  /** This page. A mark in its address (#) must not stand in it: going there would load nothing. */
  readonly refreshHref?: string | undefined;
  readonly stop: FormAction;
  readonly retry: FormAction;
  /** Other ways out of a run that has stopped. */
  readonly beside?: ReactNode;
  readonly problems?: readonly Problem[] | undefined;
}) {
  const sends = { runId: run.runId, revision };
  switch (run.state) {
    case "done":
      return null;
    case "stale-plan":
      return <ButtonLink href={reviewHref}>{runWords.reviewAgain}</ButtonLink>;
    case "running":
      return (
        <>
          {!run.stopAsked && (
            <ActionForm
              action={stop}
              label={runWords.stop}
              busyLabel={runWords.stoppingShort}
              variant="secondary"
              sends={sends}
            />
          )}
          <noscript>
            <meta httpEquiv="refresh" content={`3; url=${refreshHref}`} />
            <a href={refreshHref}>{runWords.refresh}</a>
          </noscript>
        </>
      );
    default:
      return (
        <ActionForm
          action={retry}
          label={run.state === "failed" ? runWords.retry : runWords.resume}
          busyLabel={runWords.starting}
          sends={sends}
          beside={beside}
          problems={problems}
        />
      );
  }
}
