import { redirect } from "next/navigation";
import { ProgressScreen } from "@/components/setup/screens/progress-screen";
import { screenOf, stepAfterRun } from "@/lib/wizard/screen-of";
import { loadStep, type StepParams } from "../../load-step";
import { StepFrame } from "../../step-frame";

/** A run as it goes on, or where it stopped. One that is done leads back to its step. */
export default async function ProgressPage(props: StepParams) {
  const { screen } = await loadStep(props);
  const { view, step, links } = screen;
  if (screenOf(view, step, "progress") !== "progress") redirect(links.step(stepAfterRun(view, step)));
  return (
    <StepFrame screen={screen}>
      <ProgressScreen {...screen} />
    </StepFrame>
  );
}
