import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import type { Check } from "@/lib/wizard/words";
import { CheckList } from "./check-list";
import { type FactRow, FactsList } from "./facts-list";
import { doneWords } from "./words/done";

/** A step that is complete: what exists, and the way on. There is nothing here that could do it twice. */
export function StepDone({
  title,
  backHref,
  facts,
  checks,
  continueHref,
  children,
}: {
  readonly title: string;
  readonly backHref: string;
  readonly facts: readonly FactRow[];
  readonly checks: readonly Check[];
  readonly continueHref: string;
  /** Beside Continue, for example a link to change the answers. */
  readonly children?: ReactNode;
}) {
  return (
    <>
      <BackLink href={backHref} />
      <PageHeading>{title}</PageHeading>
      <Note tone="good">
        <p>
          <strong>{doneWords.title}.</strong> {doneWords.text}
        </p>
      </Note>
      {facts.length > 0 && (
        <Card title={doneWords.facts}>
          <FactsList rows={facts} />
        </Card>
      )}
      {checks.length > 0 && <CheckList checks={checks} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
        <ButtonLink href={continueHref}>{doneWords.continue}</ButtonLink>
        {children}
      </div>
    </>
  );
}
