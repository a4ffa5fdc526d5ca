import { FactsList } from "@/components/setup/facts-list";
import { Notices } from "@/components/setup/notices";
import { pageWords } from "@/components/setup/words/page";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import { factRows } from "./fact-rows";
import type { LoadedStep } from "./load-step";
import { backHref, changeHref, continueHref } from "./neighbours";
import { pageTitle } from "./page-title";

/** Whose account it is, as AWS says: the moment to notice that it is the wrong one. */
export function AccountPage({ sessionId, view, step }: LoadedStep) {
  return (
    <>
      <title>{pageTitle("account")}</title>
      <BackLink href={backHref(sessionId, "account")} />
      <PageHeading why={pageWords.connected}>{forms.account.title}</PageHeading>
      <Notices notices={step.notices} />
      <Card title={pageWords.connectedAs}>
        <FactsList rows={factRows(step.id, view.facts)} />
      </Card>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <ButtonLink href={continueHref(sessionId, "account")}>{pageWords.continue}</ButtonLink>
        <ButtonLink href={changeHref(sessionId, "account", true)} variant="secondary">
          {pageWords.otherKeys}
        </ButtonLink>
      </div>
    </>
  );
}
