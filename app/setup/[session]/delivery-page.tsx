import { pathOf } from "@/app/setup/actions/place";
import { finishInstallation } from "@/app/setup/actions/session";
import { DeliveryView, SecretsWiped } from "@/components/setup/delivery-view";
import { FactsList } from "@/components/setup/facts-list";
import { OwnFileCard, type OwnFileRefusal } from "@/components/setup/own-file-card";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { deliveryWords } from "@/components/setup/words/delivery";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { runtime } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import { factRows } from "./fact-rows";
import type { LoadedStep } from "./load-step";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";

/** The files, until they are installed; and a record of the setup, for ever. */
export async function DeliveryPage({ sessionId, view, step }: LoadedStep, own: string | undefined) {
  return (
    <>
      <title>{pageTitle("delivery")}</title>
      <BackLink href={backHref(sessionId, "delivery")} />
      <PageHeading why={forms.delivery.why}>{forms.delivery.title}</PageHeading>
      {view.installed ? <SecretsWiped /> : await Files({ sessionId, view, step }, own)}
      <Card title={deliveryWords.record}>
        <FactsList
          rows={[{ label: deliveryWords.reference, value: sessionId }, ...factRows("delivery", view.facts)]}
        />
      </Card>
    </>
  );
}

async function Files({ sessionId, view, step }: LoadedStep, own: string | undefined) {
  const delivery = await runtime().files.shown(sessionId);
  if (!delivery.ok) return <ProblemPanel problem={delivery.problem} />;
  const { maskedYaml, readme, files, archive, merge } = delivery.value;
  const file = (name: string) => ({
    name,
    about: deliveryWords.about[name] ?? "",
    href: pathOf(sessionId, "files", name),
  });
  return (
    <DeliveryView
      maskedYaml={maskedYaml}
      readme={readme}
      revealHref={`${pathOf(sessionId, "files", "application.yml")}?show`}
      archive={file(archive)}
      files={files.map(file)}
      install={finishInstallation.bind(null, sessionId)}
      pemDirectory={view.facts.pemDirectory ?? ""}
      revision={step.revision}
      ownFile={
        <OwnFileCard
          href={pathOf(sessionId, "own-file")}
          merge={merge?.ok ? merge.value : undefined}
          problem={merge?.ok === false ? merge.problem : undefined}
          refusal={refusals.find((refusal) => refusal === own)}
        />
      }
    />
  );
}

const refusals: readonly OwnFileRefusal[] = ["empty", "not-text"];
