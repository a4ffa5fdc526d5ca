import { pathOf } from "@/app/setup/actions/place";
import { RightsScreen } from "@/components/setup/screens/rights-screen";
import { runtime } from "@/lib/runtime/runtime";
import { loadSession, screenFor } from "../load-step";
import { StepFrame } from "../step-frame";

/** What to ask the colleague for who holds the rights. */
export default async function RightsPage({
  params,
}: {
  readonly params: Promise<{ readonly session: string }>;
}) {
  const loaded = await loadSession((await params).session);
  const { sessionId } = loaded;
  const screen = screenFor(loaded);
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
