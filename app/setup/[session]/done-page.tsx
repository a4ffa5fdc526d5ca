import { planAgain } from "@/app/setup/actions/run";
import { ActionForm } from "@/components/setup/action-form";
import { StepDone } from "@/components/setup/step-done";
import { doneWords } from "@/components/setup/words/done";
import { planWords } from "@/components/setup/words/plan";
import { forms } from "@/lib/steps/forms";
import { factRows } from "./fact-rows";
import type { LoadedStep } from "./load-step";
import { backHref, changeHref, continueHref } from "./neighbours";
import { pageTitle } from "./page-title";

export function DonePage({ sessionId, view, step }: LoadedStep) {
  return (
    <>
      <title>{pageTitle(step.id)}</title>
      <StepDone
        title={forms[step.id].title}
        backHref={backHref(sessionId, step.id)}
        facts={factRows(step.id, view.facts)}
        checks={step.checks}
        continueHref={continueHref(sessionId, step.id)}
      >
        <a href={changeHref(sessionId, step.id, true)}>{planWords.changeAnswers}</a>
        <ActionForm
          action={planAgain.bind(null, sessionId, step.id)}
          label={doneWords.again}
          busyLabel={doneWords.checking}
          variant="quiet"
        />
      </StepDone>
    </>
  );
}
