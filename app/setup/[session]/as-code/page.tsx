import { pathOf } from "@/app/setup/actions/place";
import { AsCodeScreen } from "@/components/setup/screens/as-code-screen";
import { runtime } from "@/lib/runtime/runtime";
import { stepOf } from "@/lib/wizard/fold/fold";
import { actionsOf } from "../actions-of";
import { linksOf } from "../links-of";
import { currentStep, loadSession } from "../load-step";
import { StepFrame } from "../step-frame";

/** The setup as script, Terraform code and CloudFormation template. */
export default async function AsCodePage({
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
      <AsCodeScreen
        {...screen}
        code={await runtime().asCode.export(sessionId)}
        fileHref={(name) => `${pathOf(sessionId, "as-code", "file")}?name=${encodeURIComponent(name)}`}
      />
    </StepFrame>
  );
}
