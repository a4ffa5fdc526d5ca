import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { type Check, stepIds } from "@/lib/wizard/words";
import { ProblemPanel } from "../problem-panel";
import { ProofView } from "../proof-view";
import { AmrRepair } from "./amr-repair";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import { ProofVerdict } from "./proof-verdict";
import { ProofWays } from "./proof-ways";
import type { ScreenProps } from "./screen";

/** The proof: how it ended, and the ways on from there. */
export function ProofScreen(props: ScreenProps) {
  const { step, links } = props;
  const amr = amrValues(step);
  const ways = <ProofWays {...props} isRefused={amr !== undefined} />;
  const isOld = step.status === "outdated";
  return (
    <>
      <title>{pageTitle(links, "proof")}</title>
      <BackLink href={backHref(links, "proof")} />
      <PageHeading why={forms.proof.why}>{forms.proof.title}</PageHeading>
      <ProofVerdict {...props} isRefused={amr !== undefined} />
      {isOld && <div className="mb-6">{ways}</div>}
      {step.run?.problem && <ProblemPanel problem={step.run.problem} />}
      {step.run && (
        <ProofView
          probes={signInParts(step)}
          groups={groups(step.checks)}
          {...(amr && { amr, repair: <AmrRepair {...props} /> })}
        />
      )}
      {!isOld && ways}
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
