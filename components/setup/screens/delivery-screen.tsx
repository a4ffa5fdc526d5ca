import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { uiWords } from "@/components/ui/words";
import type { InstallGuide } from "@/lib/domain/install-guide";
import type { Problem } from "@/lib/domain/problem";
import type { Result } from "@/lib/domain/result";
import { forms } from "@/lib/steps/forms";
import { isFinished } from "@/lib/wizard/fold/drift-of";
import type { Facts } from "@/lib/wizard/words";
import { DeliveryView, InstalledView } from "../delivery-view";
import { type FactRow, FactsList } from "../facts-list";
import { LaterList } from "../later-list";
import { momentText } from "../moment-text";
import { type MergeShown, OwnFileCard } from "../own-file-card";
import { ProblemPanel } from "../problem-panel";
import { asCodeWords } from "../words/as-code";
import { deliveryWords } from "../words/delivery";
import { driftWords } from "../words/drift";
import { factWords } from "../words/fact";
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
  /** What is of use of the guide once they are installed. */
  readonly afterwards: InstallGuide;
  /** Of the own file that was given: its name, and why it was not even kept. */
  readonly own: { readonly fileName: string | undefined; readonly refusal: Problem | undefined } | undefined;
  /** What the session shows beyond this page; a replay has a place of its own for it. */
  readonly findings?: ReactNode;
}

/** The files, until they are installed; and a record of the setup, for ever. */
export function DeliveryScreen(props: Props) {
  const { view, links, afterwards, findings } = props;
  const title = pageTitle(links, "delivery");
  return (
    <>
      <title>{ownProblem(props) ? `${uiWords.error} ${title}` : title}</title>
      <BackLink href={backHref(links, "delivery")} />
      <PageHeading why={view.installed ? deliveryWords.installedWhy : forms.delivery.why}>
        {forms.delivery.title}
      </PageHeading>
      {view.installed ? <InstalledView guide={afterwards} /> : <Files {...props} />}
      {findings}
      <LaterList setup={view} />
      <Card title={deliveryWords.record}>
        <FactsList
          rows={[
            { label: deliveryWords.reference, value: links.reference },
            ...installedRow(props),
            ...factRows("delivery", view.facts),
            ...keyRow(view.facts),
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

/** What was wrong with the own file that was given last: it can't be merged, or was not even kept. */
function ownProblem({ delivered, own }: Props): Problem | undefined {
  if (!delivered?.ok) return undefined;
  const { merge } = delivered.value;
  if (!merge) return own?.refusal;
  return merge.ok ? undefined : merge.problem;
}

function installedRow({ view, step }: Props): readonly FactRow[] {
  return view.installed && step.passed
    ? [{ label: deliveryWords.installedAt, value: momentText(step.passed.at) }]
    : [];
}

/** Enough to tell the key from others of the user. */
function keyRow({ accessKeyId }: Facts): readonly FactRow[] {
  return accessKeyId
    ? [{ label: factWords.accessKeyId ?? "", value: deliveryWords.keyEnding(accessKeyId) }]
    : [];
}

function Files(props: Props) {
  const { step, links, actions, delivered, own } = props;
  if (!delivered) return null;
  if (!delivered.ok) return <ProblemPanel problem={delivered.problem} />;
  const { maskedYaml, readme, guide, files, archive, merge } = delivered.value;
  const isMerged = merge?.ok === true;
  const file = (name: string) => ({
    name,
    about:
      isMerged && name === "application.yml" ? deliveryWords.mergedAbout : (deliveryWords.about[name] ?? ""),
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
      isMerged={isMerged}
      ownFile={
        <OwnFileCard
          href={links.ownFile}
          merge={merge?.ok ? merge.value : undefined}
          problem={ownProblem(props)}
          fileName={own?.fileName}
        />
      }
    />
  );
}
