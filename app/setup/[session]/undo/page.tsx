import { stepIdSchema } from "@/app/setup/actions/place";
import { UndoScreen } from "@/components/setup/screens/undo-screen";
import { stepOf } from "@/lib/wizard/fold/fold";
import { actionsOf } from "../actions-of";
import { linksOf } from "../links-of";
import { currentStep, loadSession } from "../load-step";
import { StepFrame } from "../step-frame";

interface Props {
  readonly params: Promise<{ readonly session: string }>;
  readonly searchParams: Promise<{ readonly step?: string }>;
}

/** The way back: of one step, or of the whole setup. What it shows follows from the session alone. */
export default async function UndoPage({ params, searchParams }: Props) {
  const { sessionId, view } = await loadSession((await params).session);
  const scope = stepIdSchema.safeParse((await searchParams).step).data;
  const screen = {
    view,
    step: stepOf(view, scope ?? currentStep(view)),
    links: linksOf(sessionId),
    actions: actionsOf(sessionId),
  };
  return (
    <StepFrame screen={screen}>
      <UndoScreen {...screen} scope={scope} />
    </StepFrame>
  );
}
