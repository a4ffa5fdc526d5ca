import { BackLink } from "@/components/ui/back-link";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { type Check, stepIds } from "@/lib/wizard/words";
import { ActionForm } from "../action-form";
import { ProblemPanel } from "../problem-panel";
import { ProofView } from "../proof-view";
import { pageWords } from "../words/page";
import { proofWords } from "../words/proof";
import { AmrRepair } from "./amr-repair";
import { KeysNeeded } from "./keys-needed";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

/** The proof: how it ended, and the ways on from there. */
export function ProofScreen(props: ScreenProps) {
  const { view, step, links, actions } = props;
  const ran = step.run !== undefined;
  const amr = amrValues(step);
  return (
    <>
      <title>{pageTitle(links, "proof")}</title>
      <BackLink href={backHref(links, "proof")} />
      <PageHeading why={forms.proof.why}>{forms.proof.title}</PageHeading>
      {step.status === "outdated" && (
        <Note tone="warning">
          <p>{pageWords.outdated}</p>
        </Note>
      )}
      {step.run?.problem && <ProblemPanel problem={step.run.problem} />}
      {ran && (
        <ProofView
          probes={signInParts(step)}
          groups={groups(step.checks)}
          {...(amr && { amr, repair: <AmrRepair {...props} /> })}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {step.status === "done" && (
          <ActionForm
            action={actions.finishProof}
            label={pageWords.continue}
            busyLabel={proofWords.continuing}
          />
        )}
        {view.credentials.state === "stored" ? (
          <ActionForm
            action={actions.startProof}
            label={ran ? proofWords.again : forms.proof.submit}
            busyLabel={proofWords.starting}
            variant={step.status === "done" ? "secondary" : "primary"}
          />
        ) : (
          step.status !== "done" && (
            <KeysNeeded why={proofWords.keysNeeded} href={links.questions("account")} />
          )
        )}
      </div>
    </>
  );
}

/** The values of the token because of which AWS refused the sign-in; undefined where it did not. */
function amrValues({ checks, status }: StepView): readonly string[] | undefined {
  const warning = checks.find(({ problem }) => problem?.code === "amr-operator");
  return status === "done" ? warning?.found.split(", ") : undefined;
}

/** The parts of the sign-in test; the checks of the steps stand in groups of their own. */
function signInParts({ run }: StepView) {
  return (run?.probes ?? []).filter(({ id }) => !stepIds.some((step) => step === id));
}

function groups(checks: readonly Check[]) {
  return stepIds.flatMap((id) => {
    const own = checks.filter((check) => check.id.startsWith(`${id}.`));
    return own.length === 0 ? [] : [{ title: forms[id].title, checks: own }];
  });
}
