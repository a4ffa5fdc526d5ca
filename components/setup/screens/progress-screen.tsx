import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";
import { uiWords } from "@/components/ui/words";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { RightsLink } from "../rights-link";
import { RunPanel } from "../run-panel";
import { RunProgress } from "../run-progress";
import { planWords } from "../words/plan";
import { undoWords } from "../words/undo";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** A run as it goes on, or where it stopped; nothing where there is none. */
export function ProgressScreen({ step, links, actions, problems }: ScreenProps) {
  const { id, run } = step;
  if (!run) return null;
  const asks = forms[id].fields.length > 0;
  const buttons = {
    reviewHref: links.review(id),
    stop: actions.stopRun(id, run.runId),
    retry: actions.tryAgain(id),
    beside: (
      <>
        {asks && <a href={links.questions(id)}>{planWords.changeAnswers}</a>}
        {hasWritten(step) && <a href={links.undo(id)}>{undoWords.linkOf}</a>}
      </>
    ),
    whenFailed: <RightsLink href={links.rights} />,
    problems,
  };
  const title = pageTitle(links, id, "Progress");
  return (
    <>
      <title>{run.state === "failed" ? `${uiWords.error} ${title}` : title}</title>
      <BackLink href={run.state === "running" || !asks ? backHref(links, id) : links.questions(id)} />
      <PageHeading>{forms[id].title}</PageHeading>
      {links.events ? (
        <RunProgress initial={step} eventsHref={links.events(id)} {...buttons} />
      ) : (
        <RunPanel step={step} {...buttons} />
      )}
    </>
  );
}

/** Whether its run has left something in the account, or may have. */
function hasWritten({ run, openIntents }: StepView): boolean {
  return openIntents.length > 0 || (run?.changes.some(({ state }) => state === "done") ?? false);
}
