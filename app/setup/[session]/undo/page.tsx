import { stepIdSchema } from "@/app/setup/actions/place";
import { UndoScreen } from "@/components/setup/screens/undo-screen";
import { loadSession, screenFor } from "../load-step";
import { StepFrame } from "../step-frame";

interface Props {
  readonly params: Promise<{ readonly session: string }>;
  readonly searchParams: Promise<{ readonly step?: string }>;
}

/** The way back: of one step, or of the whole setup. What it shows follows from the session alone. */
export default async function UndoPage({ params, searchParams }: Props) {
  const loaded = await loadSession((await params).session);
  const scope = stepIdSchema.safeParse((await searchParams).step).data;
  const screen = screenFor(loaded, scope);
  return (
    <StepFrame screen={screen}>
      <UndoScreen {...screen} scope={scope} />
    </StepFrame>
  );
}
