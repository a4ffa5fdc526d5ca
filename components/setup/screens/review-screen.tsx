import { forms } from "@/lib/steps/forms";
import { AsCodeLink } from "../as-code-link";
import { PlanReview } from "../plan-review";
import { RightsLink } from "../rights-link";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** The plan of a step; nothing where there is none. */
export function ReviewScreen({ step, links, actions }: ScreenProps) {
  const { id, plan, passed, run } = step;
  if (!plan) return null;
  return (
    <>
      <title>{pageTitle(links, id, "Review")}</title>
      <PlanReview
        form={forms[id]}
        answers={step.answers ?? {}}
        plan={plan}
        confirm={actions.confirmPlan(id)}
        revision={step.revision}
        backHref={passed || run ? links.questions(id) : links.step(id)}
        changeHref={links.questions(id)}
      />
      <RightsLink href={links.rights} />
      <AsCodeLink href={links.asCode} />
    </>
  );
}
