import { redirect } from "next/navigation";
import { ReviewScreen } from "@/components/setup/screens/review-screen";
import { screenOf } from "@/lib/wizard/screen-of";
import { loadStep, type StepParams } from "../../load-step";
import { StepFrame } from "../../step-frame";

/** Everything that will happen, before it does. A plan that was applied already has no page of its own any more. */
export default async function ReviewPage(props: StepParams) {
  const { screen } = await loadStep(props);
  const { view, step, links } = screen;
  if (screenOf(view, step, "review") !== "review") redirect(links.step(step.id));
  return (
    <StepFrame screen={screen}>
      <ReviewScreen {...screen} />
    </StepFrame>
  );
}
