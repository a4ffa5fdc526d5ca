import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import type { Result } from "@/lib/domain/result";
import { forms } from "@/lib/steps/forms";
import type { StepId } from "@/lib/wizard/words";
import { ProblemPanel } from "../problem-panel";
import { asCodeWords } from "../words/as-code";
import type { ScreenProps } from "./screen";

interface ShownFile {
  /** With its folder, for example "terraform/main.tf". */
  readonly path: string;
  readonly text: string;
}

interface Props extends ScreenProps {
  /** A problem where server and account are not known yet. */
  readonly code: Result<{
    readonly files: readonly ShownFile[];
    readonly archive: string;
    /** Steps of which nobody has looked yet what the account holds. */
    readonly unseen: readonly StepId[];
  }>;
  /** A GET gives one of the files, or the archive. */
  fileHref(name: string): string;
}

/** The hand-over to people who set up their accounts by code. `step` is the one at which the setup stands. */
export function AsCodeScreen({ step, links, code, fileHref }: Props) {
  return (
    <>
      <title>{`${links.titlePrefix}${asCodeWords.title} - AWS IoT setup for BlueRange`}</title>
      <BackLink href={links.step(step.id)} />
      <PageHeading why={asCodeWords.why}>{asCodeWords.title}</PageHeading>
      {!code.ok && <ProblemPanel problem={code.problem} />}
      {code.ok && code.value.unseen.length > 0 && (
        <Note tone="warning">
          <p>{asCodeWords.unseen(code.value.unseen.map((id) => forms[id].title))}</p>
        </Note>
      )}
      {code.ok && (
        <>
          <Card title={asCodeWords.all}>
            <Download
              name={code.value.archive}
              about={asCodeWords.archive}
              href={fileHref(code.value.archive)}
            />
          </Card>
          {kinds.map((kind) => (
            <Kind
              key={kind}
              kind={kind}
              files={code.value.files.filter(({ path }) => path.startsWith(`${kind}/`))}
              fileHref={fileHref}
            />
          ))}
        </>
      )}
    </>
  );
}

const kinds = ["aws-cli", "terraform", "cloudformation"] as const;

function Kind({
  kind,
  files,
  fileHref,
}: {
  readonly kind: (typeof kinds)[number];
  readonly files: readonly ShownFile[];
  readonly fileHref: Props["fileHref"];
}) {
  const { title, about } = asCodeWords.kinds[kind];
  return (
    <Card title={title}>
      <p className="max-w-[66ch] text-[0.9375rem] text-quiet">
        {files.length === 0 ? asCodeWords.noTemplate : about}
      </p>
      {files.map(({ path, text }) => {
        const name = path.slice(kind.length + 1);
        return (
          <div key={path} className="-mb-4 mt-3">
            <Download name={name} href={fileHref(path)} />
            <Details summary={asCodeWords.show(name)}>
              {name.endsWith(".yaml") ? (
                <CodeBlock title={name} text={text} language="yaml" />
              ) : (
                <CodePanel title={name}>{text}</CodePanel>
              )}
            </Details>
          </div>
        );
      })}
    </Card>
  );
}

function Download({
  name,
  about,
  href,
}: {
  readonly name: string;
  readonly about?: string;
  readonly href: string;
}) {
  return (
    <div className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="min-w-0">
        <p className="font-mono text-[0.875rem] font-semibold wrap-anywhere">{name}</p>
        {about && <p className="text-[0.9375rem] text-quiet">{about}</p>}
      </div>
      <ButtonLink href={href} variant="secondary">
        {asCodeWords.take}
        <span className="sr-only"> {name}</span>
      </ButtonLink>
    </div>
  );
}
