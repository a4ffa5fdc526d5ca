import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import type { Change, Plan } from "@/lib/wizard/change";
import type { FormAction, StepForm } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";
import { ActionForm } from "./action-form";
import { answerRows } from "./answer-rows";
import { AnswersList } from "./answers-list";
import { Notices } from "./notices";
import { KeptEntry, PlanEntry } from "./plan-entries";
import { ProblemPanel } from "./problem-panel";
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
  const { changes, kept, notices, blockers } = plan;
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
      {blockers.length > 0 && <Blockers plan={plan} />}
      <Notices notices={notices} />
      <AnswersList rows={answerRows(form, answers)} changeHref={changeHref} />
      <Card title={counts(plan)}>
        <ul className="divide-y divide-line">
          {changes.map((change) => (
            <PlanEntry key={change.id} change={change} changes={changes} />
          ))}
          {kept.map((entry) => (
            <KeptEntry key={entry.summary} kept={entry} />
          ))}
        </ul>
      </Card>
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

function Blockers({ plan }: { readonly plan: Plan }) {
  return (
    <section className="mb-6">
      <h2 className="mb-3 text-[1.0625rem] font-[650]">{planWords.blocked}</h2>
      {plan.blockers.map((problem) => (
        <ProblemPanel key={problem.code} problem={problem} />
      ))}
    </section>
  );
}

function Consents({ changes }: { readonly changes: readonly Change[] }) {
  return changes.map(
    ({ id, consent }) =>
      consent && (
        <label key={id} className={consentClass}>
          <input type="checkbox" name="consent" value={id} className="mt-0.5 size-5 accent-accent" />
          <span>{consent}</span>
        </label>
      ),
  );
}

/** "2 to create, 1 kept" */
function counts({ changes, kept }: Pick<Plan, "changes" | "kept">): string {
  const of = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    of("create") && planWords.toCreate(of("create")),
    of("modify") && planWords.toModify(of("modify")),
    of("delete") && planWords.toDelete(of("delete")),
    kept.length && planWords.keptCount(kept.length),
  ];
  return changes.length === 0 ? planWords.nothingToDo : parts.filter(Boolean).join(", ");
}

const consentClass =
  "mb-4 grid max-w-[44rem] cursor-pointer grid-cols-[auto_1fr] gap-3 rounded-card border border-edge bg-card px-4 py-3 has-checked:border-accent has-checked:bg-accent-wash";
