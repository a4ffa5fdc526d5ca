import { redirect } from "next/navigation";
import { pathOf } from "@/app/setup/actions/place";
import { confirmPlan } from "@/app/setup/actions/run";
import { PlanReview } from "@/components/setup/plan-review";
import { forms } from "@/lib/steps/forms";
import { loadStep, type StepParams } from "../../load-step";
import { changeHref } from "../../neighbours";
import { hasOpenPlan } from "../../open-plan";
import { pageTitle } from "../../page-title";
import { StepFrame } from "../../step-frame";

/** Everything that will happen, before it does. A plan that was applied already has no page of its own any more. */
export default async function ReviewPage(props: StepParams) {
  const loaded = await loadStep(props);
  const { sessionId, step } = loaded;
  const { plan, run } = step;
  if (!plan || !hasOpenPlan(step)) redirect(pathOf(sessionId, step.id));
  return (
    <StepFrame loaded={loaded}>
      <title>{pageTitle(step.id, "Review")}</title>
      <PlanReview
        form={forms[step.id]}
        answers={step.answers ?? {}}
        plan={plan}
        confirm={confirmPlan.bind(null, sessionId, step.id)}
        revision={step.revision}
        backHref={changeHref(sessionId, step.id, step.passed !== undefined || run !== undefined)}
        changeHref={changeHref(sessionId, step.id, true)}
      />
    </StepFrame>
  );
}
