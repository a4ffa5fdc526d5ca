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

interface Props extends UndoProps {
  /** The steps with a plan to be confirmed, in the order in which they are undone. */
  readonly open: readonly StepView[];
  readonly heading: ReactNode;
}

/** Everything that will happen, before it does, and what stays. */
export function UndoReview({ view, links, actions, scope, open, heading }: Props) {
  const plans = open.flatMap(({ id, undoPlan }) => (undoPlan ? [{ id, plan: undoPlan }] : []));
  const isBlocked = plans.some(({ plan }) => plan.blockers.length > 0);
  const wasStale = open.some(({ run }) => run?.purpose === "undo" && run.state === "stale-plan");
  const shown = (
    <>
      {heading}
      {wasStale && (
        <Note tone="warning">
          <p>{undoWords.stale}</p>
        </Note>
      )}
      <p className="mb-4 max-w-[66ch]">
        <strong>{undoWords.untouched}</strong> {plans.length > 1 && undoWords.last}
      </p>
      {plans.map(({ id, plan }) => (
        <div key={id}>
          <Blockers plan={plan} title={undoWords.blocked} />
          <Notices notices={plan.notices} />
          <PlanCard plan={plan} about={forms[id].title} nothing={undoWords.nothingLeft} />
        </div>
      ))}
    </>
  );
  const documentTitle = undoTitle(links, scope);
  return (
    <>
      {isBlocked ? (
        <>
          <title>{documentTitle}</title>
          {shown}
        </>
      ) : (
        <UndoForm
          documentTitle={documentTitle}
          action={actions.confirmUndo(scope)}
          planIds={plans.map(({ plan }) => plan.planId)}
          accountId={view.facts.accountId ?? ""}
          shown={shown}
          beside={<a href={links.step(scope ?? "delivery")}>{undoWords.cancel}</a>}
        >
          <Consents changes={plans.flatMap(({ plan }) => plan.changes)} />
        </UndoForm>
      )}
      <div className="mt-6">
        <ActionForm
          action={actions.planUndo(scope)}
          label={undoWords.lookAgain}
          busyLabel={undoWords.planning}
          variant="quiet"
        />
      </div>
    </>
  );
}
