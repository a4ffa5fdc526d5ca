import type { Result } from "@/lib/domain/result";
import type { Plan } from "@/lib/wizard/change";
import type { FormAction } from "@/lib/wizard/form";
import { ActionForm } from "../action-form";
import { PlanEntry } from "../plan-entries";
import { ProblemPanel } from "../problem-panel";
import { proofWords } from "../words/proof";

/** The offered repair with its diff. Only looked at, it changes nothing, and one can go on without it. */
export function AmrRepair({
  plan,
  apply,
}: {
  readonly plan: Result<RepairPlan>;
  readonly apply: (fingerprint: string) => FormAction;
}) {
  if (!plan.ok) return <ProblemPanel problem={plan.problem} />;
  const { changes, fingerprint, blockers } = plan.value;
  if (blockers[0]) return <ProblemPanel problem={blockers[0]} />;
  return (
    <div className="rounded-card border border-line bg-card px-4 py-1">
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <PlanEntry key={change.id} change={change} changes={changes} />
        ))}
      </ul>
      <div className="mb-4">
        <ActionForm
          action={apply(fingerprint)}
          label={proofWords.repair}
          busyLabel={proofWords.starting}
          variant="secondary"
        />
      </div>
    </div>
  );
}

export type RepairPlan = Pick<Plan, "changes" | "blockers" | "fingerprint">;
