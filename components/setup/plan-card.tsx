import { Card } from "@/components/ui/card";
import type { Change, Plan } from "@/lib/wizard/change";
import { KeptEntry, PlanEntry } from "./plan-entries";
import { ProblemPanel } from "./problem-panel";
import { planWords } from "./words/plan";

/** What a plan changes and what it leaves, under how much that is. */
export function PlanCard({
  plan: { changes, kept },
  nothing = planWords.nothingToDo,
  about,
}: {
  readonly plan: Pick<Plan, "changes" | "kept">;
  /** What is said of a plan without changes. */
  readonly nothing?: string;
  /** Stands before the count where several plans follow each other. */
  readonly about?: string;
}) {
  const count = changes.length === 0 ? nothing : counts({ changes, kept });
  return (
    <Card title={about === undefined ? count : `${about}: ${count}`}>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <PlanEntry key={change.id} change={change} changes={changes} />
        ))}
        {kept.map((entry) => (
          <KeptEntry key={entry.summary} kept={entry} />
        ))}
      </ul>
    </Card>
  );
}

/** Why a plan can't be applied as it stands. */
export function Blockers({
  plan: { blockers },
  title = planWords.blocked,
}: {
  readonly plan: Pick<Plan, "blockers">;
  readonly title?: string;
}) {
  if (blockers.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-3 text-[1.0625rem] font-[650]">{title}</h2>
      {blockers.map((problem) => (
        <ProblemPanel key={problem.message} problem={problem} />
      ))}
    </section>
  );
}

/** A box for each change that asks for more than the confirmation; sent as consent=CHANGE-ID. */
export function Consents({ changes }: { readonly changes: readonly Change[] }) {
  return changes.map(
    ({ id, consent }) =>
      consent && (
        <label key={id} className={consentClass}>
          <input type="checkbox" name="consent" value={id} className="mt-0.5 size-5 accent-accent" />
          <span className="min-w-0 wrap-anywhere">{consent}</span>
        </label>
      ),
  );
}

/** "2 to create, 1 kept" */
function counts({ changes, kept }: Pick<Plan, "changes" | "kept">): string {
  const of = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    of("create") && planWords.toCreate(of("create")),
    of("modify") && planWords.toModify(of("modify")),
    of("delete") && planWords.toDelete(of("delete")),
    kept.length && planWords.keptCount(kept.length),
  ];
  return parts.filter(Boolean).join(", ");
}

const consentClass =
  "mb-4 grid max-w-[44rem] cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-3 rounded-card border border-edge bg-card px-4 py-3 has-checked:border-accent has-checked:bg-accent-wash";
