import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Plan } from "@/lib/wizard/change";
import type { FormAction, StepForm } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";
import { ActionForm } from "./action-form";
import { answerRows } from "./answer-rows";
import { AnswersList } from "./answers-list";
import { Notices } from "./notices";
import { Blockers, Consents, PlanCard } from "./plan-card";
import { planWords } from "./words/plan";

/**
 * Everything that will happen, before it does. `confirm` receives planId, revision, and consent=CHANGE-ID for each
 * change that asks for more than the plan's confirmation.
 */
export function PlanReview({
  form,
  answers,
  plan,
  confirm,
  revision,
  backHref,
  changeHref,
}: {
  readonly form: StepForm;
  readonly answers: Answers;
  readonly plan: Plan;
  readonly confirm: FormAction;
  readonly revision: number;
  readonly backHref: string;
  /** The page of the questions. */
  readonly changeHref: string;
}) {
  const { changes, notices, blockers } = plan;
  return (
    <>
      <BackLink href={backHref} />
      <PageHeading
        why={
          <>
            {form.why} <strong className="text-ink">{planWords.untouched}</strong>
          </>
        }
      >
        {planWords.title(form.title)}
      </PageHeading>
      <Blockers plan={plan} />
      <Notices notices={notices} />
      <AnswersList rows={answerRows(form, answers)} changeHref={changeHref} />
      <PlanCard plan={plan} nothing={blockers.length > 0 ? planWords.nothingYet : planWords.nothingToDo} />
      {blockers.length > 0 ? (
        <ButtonLink href={changeHref}>{planWords.changeAnswers}</ButtonLink>
      ) : (
        <ActionForm
          action={confirm}
          label={changes.length > 0 ? planWords.confirm : planWords.confirmNothing}
          busyLabel={planWords.confirming}
          sends={{ planId: plan.planId, revision }}
          beside={
            <ButtonLink href={changeHref} variant="secondary">
              {planWords.changeAnswers}
            </ButtonLink>
          }
        >
          <Consents changes={changes} />
        </ActionForm>
      )}
    </>
  );
}
