import { pathOf } from "@/app/setup/actions/place";
import { RightsScreen } from "@/components/setup/screens/rights-screen";
import { runtime } from "@/lib/runtime/runtime";
import { stepOf } from "@/lib/wizard/fold/fold";
import { actionsOf } from "../actions-of";
import { linksOf } from "../links-of";
import { currentStep, loadSession } from "../load-step";
import { StepFrame } from "../step-frame";

/** What to ask the colleague for who holds the rights. */
export default async function RightsPage({
  params,
}: {
  readonly params: Promise<{ readonly session: string }>;
}) {
  const { sessionId, view } = await loadSession((await params).session);
  const screen = {
    view,
    step: stepOf(view, currentStep(view)),
    links: linksOf(sessionId),
    actions: actionsOf(sessionId),
  };
  return (
    <StepFrame screen={screen}>
      <RightsScreen
        {...screen}
        policy={await runtime().rights.policy(sessionId)}
        archiveHref={pathOf(sessionId, "rights", "archive")}
      />
    </StepFrame>
  );
}
