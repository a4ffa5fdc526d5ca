import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { FactsList } from "../facts-list";
import { Notices } from "../notices";
import { RightsLink } from "../rights-link";
import { pageWords } from "../words/page";
import { factRows } from "./fact-rows";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** Whose account it is, as AWS says: the moment to notice that it is the wrong one. */
export function AccountScreen({ view, step, links }: ScreenProps) {
  return (
    <>
      <title>{pageTitle(links, "account")}</title>
      <BackLink href={backHref(links, "account")} />
      <PageHeading why={pageWords.connected}>{forms.account.title}</PageHeading>
      <Notices notices={step.notices} />
      <Card title={pageWords.connectedAs}>
        <FactsList rows={factRows(step.id, view.facts)} />
      </Card>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <ButtonLink href={links.step(nextOf(view))}>{pageWords.continue}</ButtonLink>
        <ButtonLink href={links.questions("account")} variant="secondary">
          {pageWords.otherKeys}
        </ButtonLink>
      </div>
      <RightsLink href={links.rights} />
    </>
  );
}

/** What is to be done first; whoever came for the keys of a repair finds it at the proof. */
function nextOf({ current = "delivery", repair }: SessionView): StepId {
  return repair && current === "delivery" ? "proof" : current;
}
