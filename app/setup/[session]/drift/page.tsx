import { checkAgain } from "@/app/setup/actions/drift";
import { driftPath } from "@/app/setup/actions/place";
import { DriftProgress } from "@/components/setup/drift-progress";
import { momentText } from "@/components/setup/moment-text";
import { DriftKeysScreen } from "@/components/setup/screens/drift-keys-screen";
import { DriftScreen } from "@/components/setup/screens/drift-screen";
import { runtime } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import { driftOf, isFinished } from "@/lib/wizard/fold/drift-of";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { stepIds } from "@/lib/wizard/words";
import { loadSession, screenFor } from "../load-step";
import { nothingHere } from "../nothing-here";
import { StepFrame } from "../step-frame";

interface Props {
  readonly params: Promise<{ readonly session: string }>;
  readonly searchParams: Promise<{ readonly keys?: string }>;
}

/** The second look at a finished setup; with ?keys the form for keys that it may use. */
export default async function DriftPage({ params, searchParams }: Props) {
  const loaded = await loadSession((await params).session);
  const { sessionId, view } = loaded;
  if (!isFinished(view)) nothingHere();
  const screen = screenFor(loaded, "delivery");
  const check = checkAgain.bind(null, sessionId);
  const isAtHand = areKeysAtHand(view);
  const asksKeys = (await searchParams).keys !== undefined && !isAtHand;
  const { at } = driftOf(view) ?? {};
  const progress = (
    <DriftProgress eventsHref={`${driftPath(sessionId)}/events`} since={at ?? ""} names={stepNames} />
  );
  return (
    <StepFrame screen={screen}>
      {asksKeys ? (
        <DriftKeysScreen
          {...screen}
          form={await runtime().formOf("account")}
          check={check}
          driftHref={driftPath(sessionId)}
          progress={progress}
        />
      ) : (
        <DriftScreen
          {...screen}
          check={isAtHand ? check : undefined}
          keysHref={`${driftPath(sessionId)}?keys`}
          checkedAt={at && momentText(at)}
          progress={progress}
        />
      )}
    </StepFrame>
  );
}

const stepNames = Object.fromEntries(stepIds.map((id) => [id, forms[id].title]));
