import { pathOf } from "@/app/setup/actions/place";
import { saveAnswers } from "@/app/setup/actions/save-answers";
import { QuestionsForm } from "@/components/setup/questions-form";
import { pageWords } from "@/components/setup/words/page";
import { runtime } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import { initialAnswers } from "@/lib/wizard/form";
import type { StepView } from "@/lib/wizard/view";
import { type Notice, stepIds } from "@/lib/wizard/words";
import type { LoadedStep } from "./load-step";
import { backHref } from "./neighbours";
import { hasOpenPlan } from "./open-plan";
import { pageTitle } from "./page-title";

const stepNames = Object.fromEntries(stepIds.map((id) => [id, forms[id].title]));

export async function QuestionsPage(
  loaded: LoadedStep,
  { before, changing }: { readonly before: string | undefined; readonly changing: boolean },
) {
  const { sessionId, view, step } = loaded;
  const { engine, formOf } = runtime();
  const form = await formOf(step.id);
  const start = await engine.answersFor(sessionId, step.id);
  return (
    <QuestionsForm
      form={form}
      documentTitle={pageTitle(step.id)}
      answers={start.ok ? start.value : initialAnswers(form)}
      action={saveAnswers.bind(null, sessionId, step.id)}
      revision={step.revision}
      stepNames={stepNames}
      notices={[...remarks(before, step), ...previousNotices(view.steps, step), ...keysGone(view, step)]}
      backHref={changing ? offeredBy(loaded) : backHref(sessionId, step.id)}
      leaveHref="/"
      {...(changing && hasOpenPlan(step) && { submitLabel: pageWords.review })}
    />
  );
}

/** The page that offered to change the answers: the review, or what the step shows when it is done or connected. */
function offeredBy({ sessionId, view, step }: LoadedStep): string {
  if (hasOpenPlan(step)) return pathOf(sessionId, step.id, "review");
  const asksAnyway = step.id === "account" && view.credentials.state !== "stored";
  return asksAnyway ? backHref(sessionId, step.id) : pathOf(sessionId, step.id);
}

/** Why one is here, where one did not ask for this page. */
function remarks(before: string | undefined, { status }: StepView): readonly Notice[] {
  const wanted = stepIds.find((id) => id === before);
  return [
    ...(wanted
      ? [{ tone: "info", code: "before", text: pageWords.before(forms[wanted].title) } as const]
      : []),
    ...(status === "outdated"
      ? [{ tone: "warning", code: "outdated", text: pageWords.outdated } as const]
      : []),
  ];
}

/** What the step before made of its answers is said on the page that follows it. */
function previousNotices(steps: readonly StepView[], { id, answers }: StepView): readonly Notice[] {
  const before = steps[stepIds.indexOf(id) - 1];
  return id === "account" && answers === undefined ? (before?.notices ?? []) : [];
}

function keysGone({ credentials }: LoadedStep["view"], { id }: StepView): readonly Notice[] {
  if (id !== "account" || credentials.state !== "forgotten") return [];
  const reason = credentials.forgottenBecause ?? "asked";
  return [{ tone: "info", code: "keys-forgotten", text: pageWords.keysGone[reason] }];
}
