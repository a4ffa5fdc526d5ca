import { pathOf } from "@/app/setup/actions/place";
import { AsCodeScreen } from "@/components/setup/screens/as-code-screen";
import { runtime } from "@/lib/runtime/runtime";
import { loadSession, screenFor } from "../load-step";
import { StepFrame } from "../step-frame";

/** The setup as script, Terraform code and CloudFormation template. */
export default async function AsCodePage({
  params,
}: {
  readonly params: Promise<{ readonly session: string }>;
}) {
  const loaded = await loadSession((await params).session);
  const { sessionId } = loaded;
  const screen = screenFor(loaded);
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
