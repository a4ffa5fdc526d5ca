import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import type { InstallGuide } from "@/lib/domain/install-guide";
import type { Result } from "@/lib/domain/result";
import { forms } from "@/lib/steps/forms";
import { isFinished } from "@/lib/wizard/fold/drift-of";
import { DeliveryView, SecretsWiped } from "../delivery-view";
import { FactsList } from "../facts-list";
import { LaterList } from "../later-list";
import { type MergeShown, OwnFileCard, ownFileRefusal } from "../own-file-card";
import { ProblemPanel } from "../problem-panel";
import { asCodeWords } from "../words/as-code";
import { deliveryWords } from "../words/delivery";
import { driftWords } from "../words/drift";
import { undoWords } from "../words/undo";
import { factRows } from "./fact-rows";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** What the page shows of the files: nothing secret in it. */
export interface DeliveredFiles {
  /** application.yml with its secret covered. */
  readonly maskedYaml: string;
  readonly readme: string;
  /** What to do with the files on the server. */
  readonly guide: InstallGuide;
  /** Names of the single files. */
  readonly files: readonly string[];
  readonly archive: string;
  /** What the merge into the administrator's own file did, or why it can't be; undefined without such a file. */
  readonly merge: Result<MergeShown> | undefined;
}

interface Props extends ScreenProps {
  /** Undefined once they are installed. */
  readonly delivered: Result<DeliveredFiles> | undefined;
  /** What was wrong with the own file that was given. */
  readonly own: string | undefined;
  /** What the session shows beyond this page; a replay has a place of its own for it. */
  readonly findings?: ReactNode;
}

/** The files, until they are installed; and a record of the setup, for ever. */
export function DeliveryScreen(props: Props) {
  const { view, links, findings } = props;
  return (
    <>
      <title>{pageTitle(links, "delivery")}</title>
      <BackLink href={backHref(links, "delivery")} />
      <PageHeading why={forms.delivery.why}>{forms.delivery.title}</PageHeading>
      {view.installed ? <SecretsWiped /> : <Files {...props} />}
      {findings}
      <LaterList facts={view.facts} />
      <Card title={deliveryWords.record}>
        <FactsList
          rows={[
            { label: deliveryWords.reference, value: links.reference },
            ...factRows("delivery", view.facts),
          ]}
        />
      </Card>
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        {isFinished(view) && <a href={links.drift}>{driftWords.link}</a>}
        <a href={links.asCode}>{asCodeWords.link}</a>
        <a href={links.undo()}>{undoWords.link}</a>
      </p>
    </>
  );
}

function Files({ step, links, actions, delivered, own }: Props) {
  if (!delivered) return null;
  if (!delivered.ok) return <ProblemPanel problem={delivered.problem} />;
  const { maskedYaml, readme, guide, files, archive, merge } = delivered.value;
  const file = (name: string) => ({
    name,
    about: deliveryWords.about[name] ?? "",
    href: links.file(name),
  });
  return (
    <DeliveryView
      maskedYaml={maskedYaml}
      readme={readme}
      revealHref={links.revealed}
      archive={file(archive)}
      files={files.map(file)}
      install={actions.finishInstallation}
      guide={guide}
      revision={step.revision}
      ownFile={
        <OwnFileCard
          href={links.ownFile}
          merge={merge?.ok ? merge.value : undefined}
          problem={merge?.ok === false ? merge.problem : undefined}
          refusal={ownFileRefusal(own)}
        />
      }
    />
  );
}
