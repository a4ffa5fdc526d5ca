import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import { RightsLink } from "../rights-link";
import { RunPanel } from "../run-panel";
import { RunProgress } from "../run-progress";
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
    whenFailed: <RightsLink href={links.rights} />,
    problems,
  };
  return (
    <>
      <title>{pageTitle(links, id, "Progress")}</title>
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
