import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { ActionForm } from "../action-form";
import { Notices } from "../notices";
import { Blockers, Consents, PlanCard } from "../plan-card";
import { UndoForm } from "../undo-form";
import { undoWords } from "../words/undo";
import { undoTitle } from "./page-title";
import type { UndoProps } from "./undo-screen";
import { UndoneSteps } from "./undone-steps";

interface Props extends UndoProps {
  /** The steps with a plan to be confirmed, in the order in which they are undone. */
  readonly open: readonly StepView[];
  /** The steps whose last run has undone them. */
  readonly undone: readonly StepView[];
  readonly heading: ReactNode;
}

/** Everything that will happen, before it does, and what stays. */
export function UndoReview({ view, links, actions, problems, scope, open, undone, heading }: Props) {
  const plans = open.flatMap(({ id, undoPlan }) => (undoPlan ? [{ id, plan: undoPlan }] : []));
  const blocked = plans.filter(({ plan }) => plan.blockers.length > 0);
  // What stands in the way of one step is no reason to leave the others.
  const free = plans.filter(({ plan }) => plan.blockers.length === 0);
  const isRest = free.length === 0 && undone.length > 0;
  const wasStale = open.some(({ run }) => run?.purpose === "undo" && run.state === "stale-plan");
  const shown = (
    <>
      {heading}
      {wasStale && (
        <Note tone="warning">
          <p>{undoWords.stale}</p>
        </Note>
      )}
      {!isRest && (
        <p className="mb-4 max-w-[66ch]">
          <strong>{undoWords.untouched}</strong> {free.length > 1 && undoWords.last}
        </p>
      )}
      {blocked.map(({ id, plan }) => (
        <Blockers key={id} plan={plan} title={undoWords.blocked(forms[id].title)} />
      ))}
      {isRest && <UndoneSteps steps={undone} />}
      {blocked.length > 0 && free.length > 0 && <p className="mb-4 max-w-[66ch]">{undoWords.rest}</p>}
      {free.map(({ id, plan }) => (
        <div key={id}>
          <Notices notices={plan.notices} />
          <PlanCard plan={plan} about={forms[id].title} nothing={undoWords.nothingLeft} />
        </div>
      ))}
    </>
  );
  const documentTitle = undoTitle(links, scope);
  return (
    <>
      {free.length === 0 ? (
        <>
          <title>{documentTitle}</title>
          {shown}
        </>
      ) : (
        <UndoForm
          documentTitle={documentTitle}
          action={actions.confirmUndo(scope)}
          planIds={free.map(({ plan }) => plan.planId)}
          accountId={view.facts.accountId ?? ""}
          shown={shown}
          beside={<a href={links.step(scope ?? "delivery")}>{undoWords.cancel}</a>}
        >
          <Consents changes={free.flatMap(({ plan }) => plan.changes)} />
        </UndoForm>
      )}
      <div className="mt-6">
        <ActionForm
          action={actions.planUndo(scope)}
          label={undoWords.lookAgain}
          busyLabel={undoWords.planning}
          variant="quiet"
          problems={problems}
        />
      </div>
    </>
  );
}
