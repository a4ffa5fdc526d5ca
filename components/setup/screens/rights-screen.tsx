import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { PageHeading } from "@/components/ui/page-heading";
import type { JsonObject } from "@/lib/domain/json";
import type { Result } from "@/lib/domain/result";
import { forms } from "@/lib/steps/forms";
import { ActionForm } from "../action-form";
import { ProblemPanel } from "../problem-panel";
import { rightsWords } from "../words/rights";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** The least-privilege policy of an operator; a problem where the account is not known yet. */
  readonly policy: Result<JsonObject>;
  /** A GET gives the archive. */
  readonly archiveHref: string;
}

/** For the colleague who holds the rights. `step` is the one at which the setup stands. */
export function RightsScreen({ step, links, actions, policy, archiveHref }: Props) {
  // The steps that change the account are all done.
  const isComplete = step.id === "proof" || step.id === "delivery";
  return (
    <>
      <title>{`${links.titlePrefix}${rightsWords.title} - AWS IoT setup for BlueRange`}</title>
      <BackLink href={links.step(step.id)} />
      <PageHeading why={isComplete ? rightsWords.nothingMissing : rightsWords.why}>
        {rightsWords.title}
      </PageHeading>
      {policy.ok ? (
        <>
          <Policy policy={policy.value} />
          <Card title={rightsWords.team}>
            <p className="mb-4">{rightsWords.teamWhy}</p>
            <ButtonLink href={archiveHref} variant="secondary">
              {rightsWords.download}
            </ButtonLink>
          </Card>
          {isComplete ? (
            <OpenStep step={step} links={links} />
          ) : (
            <Card title={rightsWords.after}>
              <p className="mb-4">{rightsWords.afterWhy}</p>
              <CheckAgain step={step} links={links} actions={actions} />
            </Card>
          )}
        </>
      ) : (
        <ProblemPanel problem={policy.problem} />
      )}
    </>
  );
}

function Policy({ policy }: { readonly policy: JsonObject }) {
  return (
    <section className="mb-6">
      <CodeBlock title={rightsWords.policy} text={JSON.stringify(policy, null, 2)} language="json" />
      <p className="text-[0.9375rem] text-quiet">
        {rightsWords.size(JSON.stringify(policy).length)} {rightsWords.limits}
      </p>
    </section>
  );
}

/** A step that was answered is planned anew at once; one that was not asks first. */
function CheckAgain({ step, links, actions }: Pick<Props, "step" | "links" | "actions">) {
  const changesAccount = step.plan !== undefined || step.planProblem !== undefined;
  if (!changesAccount) {
    return <OpenStep step={step} links={links} />;
  }
  return (
    <ActionForm
      action={actions.planAgain(step.id)}
      label={rightsWords.again}
      busyLabel={rightsWords.checking}
    />
  );
}

function OpenStep({ step, links }: Pick<Props, "step" | "links">) {
  return <ButtonLink href={links.step(step.id)}>{rightsWords.open(forms[step.id].title)}</ButtonLink>;
}
