import type { Plan } from "@/lib/wizard/change";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { ActionForm } from "../action-form";
import { PlanEntry } from "../plan-entries";
import { ProblemPanel } from "../problem-panel";
import { proofWords } from "../words/proof";
import { KeysNeeded } from "./keys-needed";
import type { ScreenProps } from "./screen";

/** The offered repair with its diff. Only looked at, it changes nothing, and one can go on without it. */
export function AmrRepair(props: ScreenProps) {
  const { repair } = props.view;
  return (
    <>
      {repair ? (
        <Offer {...props} repair={repair} />
      ) : (
        <p className="max-w-[66ch]">{proofWords.repairGone}</p>
      )}
      {!areKeysAtHand(props.view) && (
        <div className="mt-4">
          <KeysNeeded why={proofWords.repairNeedsKeys} href={props.links.questions("account")} />
        </div>
      )}
    </>
  );
}

function Offer({ view, actions, repair: { step, plan } }: OfferProps) {
  const [blocker] = plan.blockers;
  if (blocker) {
    return (
      <ProblemPanel problem={blocker}>
        <p className="max-w-[66ch]">{proofWords.repairBlocked}</p>
      </ProblemPanel>
    );
  }
  return (
    <div className="rounded-card border border-line bg-card px-4 py-1">
      <Changes {...plan} />
      {areKeysAtHand(view) && (
        <div className="mb-4">
          <ActionForm
            action={actions.applyRepair(step, plan.planId)}
            label={proofWords.repair}
            busyLabel={proofWords.starting}
          />
        </div>
      )}
    </div>
  );
}

type OfferProps = ScreenProps & { readonly repair: NonNullable<ScreenProps["view"]["repair"]> };

function Changes({ changes }: Pick<Plan, "changes">) {
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => (
        <PlanEntry key={change.id} change={change} changes={changes} />
      ))}
    </ul>
  );
}
