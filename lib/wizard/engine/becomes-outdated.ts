import { stepOf } from "../fold/fold";
import { stepStatuses } from "../fold/step-status";
import { factsLearnedBy } from "../made";
import type { SessionView } from "../view";
import type { FactName, Facts, StepId } from "../words";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";

/**
 * The steps that would have to be done anew if these facts were saved, in order: those that stand on them, and in the
 * end those that stand on what these will find out. Nothing where none stands on them directly.
 */
export async function becomesOutdated(
  context: EngineContext,
  sessionId: string,
  view: SessionView,
  { saving, facts }: { readonly saving: StepId; readonly facts: Facts },
): Promise<readonly StepId[]> {
  const direct = outdatedAtOnce(view, facts).filter((id) => id !== saving);
  if (direct.length === 0) return [];
  const events = await context.store.read(sessionId);
  const open = new Set<FactName>();
  return view.steps
    .map(({ id }) => id)
    .filter((id) => {
      const follows = isDone(context, view, id) && entryOf(context, id).needs.some((name) => open.has(name));
      const isIn = id !== saving && (follows || direct.includes(id));
      if (isIn) for (const name of factsLearnedBy(events, id)) open.add(name);
      return isIn;
    });
}

function outdatedAtOnce(view: SessionView, facts: Facts): readonly StepId[] {
  return stepStatuses(view.steps, { ...view.facts, ...facts })
    .filter(({ id, status }) => status === "outdated" && stepOf(view, id).status !== "outdated")
    .map(({ id }) => id);
}

/** Files that can be had already may have been taken. */
function isDone(context: EngineContext, view: SessionView, id: StepId): boolean {
  const { status } = stepOf(view, id);
  return status === "done" || (status === "ready" && entryOf(context, id).kind === "delivery");
}
