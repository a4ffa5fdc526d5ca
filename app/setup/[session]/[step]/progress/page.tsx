import { redirect } from "next/navigation";
import { pathOf } from "@/app/setup/actions/place";
import { stopRun, tryAgain } from "@/app/setup/actions/run";
import { RunProgress } from "@/components/setup/run-progress";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import { loadStep, type StepParams } from "../../load-step";
import { backHref, changeHref } from "../../neighbours";
import { pageTitle } from "../../page-title";
import { StepFrame } from "../../step-frame";

/** A run as it goes on, or where it stopped. One that is done leads back to its step. */
export default async function ProgressPage(props: StepParams) {
  const loaded = await loadStep(props);
  const { sessionId, step } = loaded;
  const { run } = step;
  if (!run || run.state === "done") redirect(pathOf(sessionId, step.id));
  const asks = forms[step.id].fields.length > 0;
  return (
    <StepFrame loaded={loaded}>
      <title>{pageTitle(step.id, "Progress")}</title>
      <BackLink
        href={
          run.state === "running" || !asks
            ? backHref(sessionId, step.id)
            : changeHref(sessionId, step.id, true)
        }
      />
      <PageHeading>{forms[step.id].title}</PageHeading>
      <RunProgress
        initial={step}
        eventsHref={pathOf(sessionId, step.id, "events")}
        reviewHref={pathOf(sessionId, step.id, "review")}
        stop={stopRun.bind(null, sessionId, step.id, run.runId)}
        retry={tryAgain.bind(null, sessionId, step.id)}
      />
    </StepFrame>
  );
}
