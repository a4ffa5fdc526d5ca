import type { ReactNode } from "react";
import { startProof } from "@/app/setup/actions/run";
import { finishProof } from "@/app/setup/actions/session";
import { ActionForm } from "@/components/setup/action-form";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { ProofView } from "@/components/setup/proof-view";
import { pageWords } from "@/components/setup/words/page";
import { proofWords } from "@/components/setup/words/proof";
import { BackLink } from "@/components/ui/back-link";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { type Check, stepIds } from "@/lib/wizard/words";
import { AmrRepair } from "./amr-repair";
import type { LoadedStep } from "./load-step";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";

export async function ProofPage(loaded: LoadedStep) {
  const { sessionId, view, step } = loaded;
  const ran = step.run !== undefined;
  return (
    <>
      <title>{pageTitle("proof")}</title>
      <BackLink href={backHref(sessionId, "proof")} />
      <PageHeading why={forms.proof.why}>{forms.proof.title}</PageHeading>
      {step.status === "outdated" && (
        <Note tone="warning">
          <p>{pageWords.outdated}</p>
        </Note>
      )}
      {step.run?.problem && <ProblemPanel problem={step.run.problem} />}
      {ran && (
        <ProofView probes={signInParts(step)} groups={groups(step.checks)} {...(await amrOf(loaded))} />
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {step.status === "done" && (
          <ActionForm
            action={finishProof.bind(null, sessionId)}
            label={pageWords.continue}
            busyLabel={proofWords.continuing}
          />
        )}
        {view.credentials.state === "stored" ? (
          <ActionForm
            action={startProof.bind(null, sessionId)}
            label={ran ? proofWords.again : forms.proof.submit}
            busyLabel={proofWords.starting}
            variant={step.status === "done" ? "secondary" : "primary"}
          />
        ) : (
          step.status !== "done" && <KeysNeeded sessionId={sessionId} />
        )}
      </div>
    </>
  );
}

function KeysNeeded({ sessionId }: { readonly sessionId: string }) {
  return (
    <p>
      {proofWords.keysNeeded} <a href={`/setup/${sessionId}/account?change`}>{proofWords.enterKeys}</a>
    </p>
  );
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

async function amrOf({
  sessionId,
  step,
}: LoadedStep): Promise<{ amr?: readonly string[]; repair?: ReactNode }> {
  const warning = step.checks.find(({ problem }) => problem?.code === "amr-operator");
  if (!warning || step.status !== "done") return {};
  return { amr: warning.found.split(", "), repair: await AmrRepair({ sessionId }) };
}
