import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Details } from "@/components/ui/details";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { InstallGuide } from "@/lib/domain/install-guide";
import type { FormAction } from "@/lib/wizard/form";
import { ActionForm } from "./action-form";
import { GuideView } from "./guide-view";
import { RevealedText } from "./revealed-text";
import { deliveryWords } from "./words/delivery";

export interface DeliveredFile {
  /** For example "aws.iot.crt.pem". */
  readonly name: string;
  /** What it is and where it goes, one sentence. */
  readonly about: string;
  /** A POST gives the file. */
  readonly href: string;
}

/** The files: to read, to copy, to download, until they are installed. */
export function DeliveryView({
  maskedYaml,
  revealHref,
  archive,
  files,
  readme,
  guide,
  install,
  revision,
  isMerged,
  ownFile,
}: {
  /** application.yml with its secrets covered. */
  readonly maskedYaml: string;
  /** A POST gives the real application.yml as plain text. */
  readonly revealHref: string;
  readonly archive: DeliveredFile;
  readonly files: readonly DeliveredFile[];
  /** README.txt: where the files go. */
  readonly readme: string;
  /** What to do with the files on the BlueRange server. */
  readonly guide: InstallGuide;
  readonly install: FormAction;
  readonly revision: number;
  /** application.yml is the administrator's own with the two blocks merged into it. */
  readonly isMerged: boolean;
  /** The merge into the administrator's own application.yml. */
  readonly ownFile?: ReactNode;
}) {
  return (
    <>
      <Card title={deliveryWords.all}>
        <DownloadRow file={archive} primary />
      </Card>
      <Card title={deliveryWords.yaml}>
        <p className="text-[0.9375rem] text-quiet">
          {isMerged ? deliveryWords.yamlMerged : deliveryWords.yamlText}
        </p>
        <RevealedText href={revealHref} title={deliveryWords.yaml}>
          <CodeBlock title={deliveryWords.yaml} text={maskedYaml} language="yaml" />
        </RevealedText>
      </Card>
      {ownFile}
      <Card title={deliveryWords.single}>
        <div className="divide-y divide-line">
          {files.map((file) => (
            <DownloadRow key={file.name} file={file} />
          ))}
        </div>
      </Card>
      <Card title={deliveryWords.steps}>
        <GuideView guide={guide} />
        <p className="mt-6 mb-2 max-w-[66ch]">{deliveryWords.limit}</p>
        <Details summary={deliveryWords.readme}>
          <p className="font-mono text-[0.75rem]/[1.6] whitespace-pre-wrap wrap-anywhere">{readme}</p>
        </Details>
      </Card>
      <div className="mb-8">
        <InstalledDialog install={install} revision={revision} />
      </div>
    </>
  );
}

/** A plain form: the browser itself saves the answer, with or without scripts. */
function DownloadRow({
  file,
  primary = false,
}: {
  readonly file: DeliveredFile;
  readonly primary?: boolean;
}) {
  return (
    <form
      method="post"
      action={file.href}
      className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
    >
      <div className="min-w-0">
        <p className="font-mono text-[0.875rem] font-semibold wrap-anywhere">{file.name}</p>
        <p className="text-[0.9375rem] text-quiet">{file.about}</p>
      </div>
      <Button type="submit" variant={primary ? "primary" : "secondary"} className="print:hidden">
        {deliveryWords.take}
        <span className="sr-only"> {file.name}</span>
      </Button>
    </form>
  );
}

function InstalledDialog({ install, revision }: { readonly install: FormAction; readonly revision: number }) {
  return (
    <Dialog
      button={deliveryWords.installed}
      title={deliveryWords.installTitle}
      closeLabel={deliveryWords.notYet}
    >
      <p className="mb-5">{deliveryWords.installText}</p>
      <ActionForm
        action={install}
        label={deliveryWords.installYes}
        busyLabel={deliveryWords.installing}
        variant="danger"
        sends={{ revision }}
      />
    </Dialog>
  );
}

/** After "I have installed the files": what became of the secrets, the way to new ones, and what is left to do. */
export function InstalledView({ guide }: { readonly guide: InstallGuide }) {
  return (
    <>
      <Note tone="good">
        <h2 className="font-[650]">{deliveryWords.wipedTitle}</h2>
        <p>{deliveryWords.wiped}</p>
        <p>{deliveryWords.rotate}</p>
      </Note>
      {guide.length > 0 && (
        <Card title={deliveryWords.afterwards}>
          <GuideView guide={guide} />
        </Card>
      )}
    </>
  );
}
