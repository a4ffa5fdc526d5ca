import { forms } from "@/lib/steps/forms";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { ActionForm } from "../action-form";
import { pageWords } from "../words/page";
import { proofWords } from "../words/proof";
import { KeysNeeded } from "./keys-needed";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** AWS refused the sign-in, so that going on is a choice and not the way. */
  readonly isRefused: boolean;
}

/** The ways on from the proof. Where a repair is offered, it is the main one, and stands with its diff. */
export function ProofWays({ view, step, links, actions, isRefused }: Props) {
  const isDone = step.status === "done";
  const hasKeys = areKeysAtHand(view);
  const isOffered = view.repair?.plan.blockers.length === 0;
  const isMain = !isDone || (isRefused && !isOffered);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      {isDone && (
        <ActionForm
          action={actions.finishProof}
          label={isRefused ? proofWords.withoutRepair : pageWords.continue}
          busyLabel={proofWords.continuing}
          variant={isRefused ? "secondary" : "primary"}
        />
      )}
      {hasKeys && (
        <ActionForm
          action={actions.startProof}
          label={step.run ? proofWords.again : forms.proof.submit}
          busyLabel={proofWords.starting}
          variant={isMain ? "primary" : "secondary"}
        />
      )}
      {!hasKeys && !isDone && <KeysNeeded why={proofWords.keysNeeded} href={links.questions("account")} />}
    </div>
  );
}
