import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import { type DriftResult, driftOf } from "@/lib/wizard/fold/drift-of";
import type { FormAction } from "@/lib/wizard/form";
import { ActionForm } from "../action-form";
import { DriftList } from "../drift-list";
import { FactsList } from "../facts-list";
import { driftWords } from "../words/drift";
import { driftTitle } from "./page-title";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** Checks with what is at hand; undefined where keys have to be entered first. */
  readonly check: FormAction | undefined;
  /** Where they are entered. */
  readonly keysHref: string;
  /** How far a check that is under way has got. */
  readonly progress?: ReactNode;
  /** The time of the last check, for people. */
  readonly checkedAt: string | undefined;
}

/** Whether the account still is as the setup left it, as it was seen last; and the way to look once more. */
export function DriftScreen({ view, links, problems, check, keysHref, checkedAt, progress }: Props) {
  const result = driftOf(view);
  return (
    <>
      <title>{driftTitle(links)}</title>
      <BackLink href={links.step("delivery")} />
      <PageHeading why={driftWords.why}>{driftWords.title}</PageHeading>
      {result ? <Summary result={result} /> : <p className="mb-4">{driftWords.never}</p>}
      <p className="mb-4 max-w-[66ch] text-quiet">{driftWords.readsOnly}</p>
      {!check && <p className="mb-4 max-w-[66ch]">{driftWords.keysNeeded}</p>}
      {progress}
      <div className="mb-8">
        {check ? (
          <ActionForm
            action={check}
            label={result ? driftWords.again : driftWords.check}
            busyLabel={driftWords.checking}
            problems={problems}
          />
        ) : (
          <ButtonLink href={keysHref}>{driftWords.enterKeys}</ButtonLink>
        )}
      </div>
      {result && (
        <>
          <Card title={driftWords.last}>
            <FactsList
              rows={[
                { label: driftWords.when, value: checkedAt ?? result.at },
                { label: driftWords.by, value: result.callerArn },
              ]}
            />
          </Card>
          <DriftList checks={result.checks} />
        </>
      )}
    </>
  );
}

function Summary({ result: { checks } }: { readonly result: DriftResult }) {
  const differing = checks.filter(({ state }) => state === "failed" || state === "warning").length;
  const unknown = checks.filter(({ state }) => state === "unknown").length;
  if (differing === 0) {
    return (
      <Note tone="good">
        <p>{unknown === 0 ? driftWords.asLeft : driftWords.asLeftAsFar(unknown)}</p>
      </Note>
    );
  }
  return (
    <Note tone="warning">
      <h2 className="font-[650]">{driftWords.differs(differing)}</h2>
      <p>{driftWords.differsText}</p>
    </Note>
  );
}
