import { forms } from "@/lib/steps/forms";
import { ActionForm } from "../action-form";
import { StepDone } from "../step-done";
import { doneWords } from "../words/done";
import { planWords } from "../words/plan";
import { undoWords } from "../words/undo";
import { factRows } from "./fact-rows";
import { backHref, continueHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** A step of the account that is complete, with what it found out. */
export function DoneScreen({ view, step, links, actions, problems }: ScreenProps) {
  return (
    <>
      <title>{pageTitle(links, step.id)}</title>
      <StepDone
        title={forms[step.id].title}
        backHref={backHref(links, step.id)}
        facts={factRows(step.id, view.facts)}
        checks={step.checks}
        continueHref={continueHref(links, step.id)}
      >
        <a href={links.questions(step.id)}>{planWords.changeAnswers}</a>
        <a href={links.undo(step.id)}>{undoWords.linkOf}</a>
        <ActionForm
          action={actions.planAgain(step.id)}
          label={doneWords.again}
          busyLabel={doneWords.checking}
          variant="quiet"
          problems={problems}
        />
      </StepDone>
    </>
  );
}
