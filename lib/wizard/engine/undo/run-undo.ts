import type { EventBody } from "../../events";
import { stepOf } from "../../fold/fold";
import { factsLearnedBy, madeBy } from "../../made";
import type { StepId } from "../../words";
import type { EngineContext } from "../context";
import { awsEntryOf } from "../entries";
import { type Run, runEnded } from "../run";
import { type Direction, runPlan } from "../run-plan";
import type { SessionLog } from "../session-log";
import { lookUntilTrue } from "../verify-and-learn";
import { undoEntry } from "./undo-entry";

/** A run that begins with the end of the one before it, so that nobody finds the session at rest between them. */
interface NextRun {
  readonly id: StepId;
  readonly runId: string;
  readonly started: EventBody;
}

/** Undoes a step, and after it those that were confirmed with it. */
export async function runUndo(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  runId: string,
): Promise<void> {
  let began: NextRun | undefined;
  const conclude = async (run: Run, changed: boolean, gone: Gone) => {
    began = await endUndo(run, changed, gone);
  };
  await runPlan(context, log, id, runId, (...world) => backward(...world, conclude));
  if (!began) return;
  context.alive.add(began.runId);
  try {
    await runUndo(context, log, began.id, began.runId);
  } finally {
    context.alive.delete(began.runId);
  }
}

/** What is over for the session when the step is undone. */
interface Gone {
  readonly unlearned: ReturnType<typeof factsLearnedBy>;
  /** Vault names. */
  readonly secrets: readonly string[];
}

async function backward(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
  conclude: (run: Run, changed: boolean, gone: Gone) => Promise<void>,
): Promise<Direction> {
  const entry = awsEntryOf(context, id);
  const events = await context.store.read(log.sessionId);
  const made = madeBy(events, id);
  const gone = { unlearned: factsLearnedBy(events, id), secrets: entry.undo.secrets(made) };
  return {
    entry: undoEntry(entry, made, log.view().facts),
    confirmed: stepOf(log.view(), id).undoPlan,
    shown: ({ plan }) => [{ type: "plan.made", step: id, plan, purpose: "undo" }],
    conclude: (run, changed) => conclude(run, changed, gone),
  };
}

/** Looks until AWS shows nothing of it any more, and closes the run. */
async function endUndo(
  run: Run,
  changed: boolean,
  { unlearned, secrets }: Gone,
): Promise<NextRun | undefined> {
  const { context, log, entry, runId } = run;
  const step = entry.id;
  const { checks } = await lookUntilTrue(run, changed);
  const left = checks.filter(({ state }) => state === "failed").map(({ label }) => label);
  if (left.length > 0) {
    const ended = runEnded(run, { outcome: "failed", problem: stillThere(left) });
    await log.append([{ type: "checks.made", step, runId, checks }, ended]);
    return undefined;
  }
  const next = nextRun(context, log, step);
  const undone: EventBody = { type: "step.undone", step, unlearned };
  const bodies = [undone, runEnded(run, { outcome: "done" }), ...(next ? [next.started] : [])];
  await log.append(bodies, { forget: secrets });
  return next;
}

function nextRun(context: EngineContext, log: SessionLog, id: StepId): NextRun | undefined {
  const { run } = stepOf(log.view(), id);
  const [planId, ...rest] = run?.next ?? [];
  const step = log.view().steps.find(({ undoPlan }) => undoPlan !== undefined && undoPlan.planId === planId);
  if (planId === undefined || !step || run?.stopAsked) return undefined;
  const runId = context.newId();
  const next = rest.length > 0 ? { next: rest } : {};
  return {
    id: step.id,
    runId,
    started: { type: "run.started", step: step.id, runId, planId, purpose: "undo", ...next },
  };
}

const stillThere = (left: readonly string[]) => ({
  code: "not-undone",
  message: `The changes were made, but AWS still shows what they should have undone: ${left.join(", ")}`,
  remedy: "Press Try again; AWS may need a little longer.",
});
