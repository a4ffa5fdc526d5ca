import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import { hasOpenUndo } from "@/lib/wizard/screen-of";
import type { StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { RunPanel } from "../run-panel";
import { RunProgress } from "../run-progress";
import { undoWords } from "../words/undo";
import { undoTitle } from "./page-title";
import type { ScreenProps } from "./screen";
import { UndoReview } from "./undo-review";
import { UndoStart } from "./undo-start";

export interface UndoProps extends ScreenProps {
  /** The one step that is to be undone; undefined for the whole setup. */
  readonly scope: StepId | undefined;
}

/** The way back: what would happen, how it goes, and how it went. */
export function UndoScreen(props: UndoProps) {
  const { view, links, scope } = props;
  // The last step goes first.
  const steps = view.steps.filter(({ id }) => scope === undefined || id === scope).toReversed();
  const active = view.steps.find(isUnderWay);
  const open = steps.filter(hasOpenUndo);
  const heading = (
    <>
      <BackLink href={links.step(scope ?? "delivery")} />
      <PageHeading why={undoWords.why}>
        {scope ? undoWords.titleOf(forms[scope].title) : undoWords.title}
      </PageHeading>
    </>
  );
  const undone = steps.filter(({ run }) => run?.purpose === "undo" && run.state === "done");
  if (!active && open.length > 0)
    return <UndoReview {...props} open={open} undone={undone} heading={heading} />;
  return (
    <>
      <title>{undoTitle(links, scope)}</title>
      {heading}
      {active ? <Progress {...props} active={active} /> : <UndoStart {...props} undone={undone} />}
    </>
  );
}

/** An undo that goes on, or that stopped and can go on with what was confirmed. */
function isUnderWay(step: StepView): boolean {
  const { run } = step;
  if (run?.purpose !== "undo" || run.state === "done" || run.state === "stale-plan") return false;
  return run.state === "running" || !hasOpenUndo(step);
}

function Progress({
  view,
  links,
  actions,
  problems,
  scope,
  active,
}: UndoProps & { readonly active: StepView }) {
  const { id, run } = active;
  if (!run) return null;
  const toCome = run.next.flatMap(
    (planId) => view.steps.find(({ undoPlan }) => undoPlan?.planId === planId)?.id ?? [],
  );
  const buttons = {
    reviewHref: links.undo(scope),
    refreshHref: links.undo(scope),
    stop: actions.stopUndo(id, run.runId, scope),
    retry: actions.undoAgain(id, scope),
    problems,
  };
  return (
    <>
      <h2 className="mb-3 text-[1.0625rem] font-[650]">{undoWords.doing(forms[id].title)}</h2>
      {toCome.length > 0 && (
        <p className="-mt-2 mb-3 text-[0.9375rem] text-quiet">
          {undoWords.toCome(toCome.map((next) => forms[next].title))}
        </p>
      )}
      {links.events ? (
        <RunProgress initial={active} eventsHref={links.events(id)} {...buttons} />
      ) : (
        <RunPanel step={active} {...buttons} />
      )}
    </>
  );
}
