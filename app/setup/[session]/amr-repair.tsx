import { applyRepair } from "@/app/setup/actions/run";
import { ActionForm } from "@/components/setup/action-form";
import { PlanEntry } from "@/components/setup/plan-entries";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { proofWords } from "@/components/setup/words/proof";
import { runtime } from "@/lib/runtime/runtime";

/** The offered repair with its diff. Only looked at, it changes nothing, and one can go on without it. */
export async function AmrRepair({ sessionId }: { readonly sessionId: string }) {
  const plan = await runtime().engine.previewPlan(sessionId, "organization-role", { trustCondition: "aws" });
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
          action={applyRepair.bind(null, sessionId, "organization-role", fingerprint)}
          label={proofWords.repair}
          busyLabel={proofWords.starting}
          variant="secondary"
        />
      </div>
    </div>
  );
}
