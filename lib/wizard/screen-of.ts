import { areKeysAtHand } from "./keys-at-hand";
import type { SessionView, StepView } from "./view";
import type { StepId } from "./words";

/** What a page of the wizard shows. */
export type ScreenName =
  | "questions"
  | "account"
  | "review"
  | "progress"
  | "done"
  | "proof"
  | "delivery"
  | "undo";

/** Which page of a step was asked for: the step itself, its questions even where it is done, its plan, its run. */
export type AskedPage = "step" | "change" | "review" | "progress" | "undo";

/**
 * The screen of a step, from the session alone: so Back, reload, a second tab and a replay all show the truth. A plan
 * that was applied, or a run that is done, has no page of its own any more; whoever asks for it gets the step.
 */
export function screenOf(view: SessionView, step: StepView, asked: AskedPage): ScreenName {
  if (asked === "undo") return "undo";
  if (asked !== "change" && isUnderWay(step) && step.run?.purpose === "undo") return "undo";
  if (asked === "review" && hasOpenPlan(step)) return "review";
  if (asked === "progress" && step.run && step.run.state !== "done") return "progress";
  if (asked !== "change" && isUnderWay(step)) return "progress";
  switch (step.id) {
    case "proof":
    case "delivery":
      return step.id;
    case "server":
      return "questions";
    case "account":
      return isConnected(view) && asked !== "change" ? "account" : "questions";
    default:
      return step.status === "done" && asked !== "change" ? "done" : "questions";
  }
}

/** Where a run that is done leads: to its step; a repair to the proof, which shows whether it has helped. */
export function stepAfterRun({ repaired }: SessionView, { id, status }: StepView): StepId {
  return repaired === id && status === "done" ? "proof" : id;
}

/** Whether the changes of a step stand to be reviewed: planned, and neither confirmed nor under way. */
export function hasOpenPlan({ plan, run }: StepView): boolean {
  return plan !== undefined && run?.planId !== plan.planId && run?.state !== "running";
}

/** The same for its undo. */
export function hasOpenUndo({ undoPlan, run }: StepView): boolean {
  return undoPlan !== undefined && run?.planId !== undoPlan.planId && run?.state !== "running";
}

function isConnected(view: SessionView): boolean {
  return view.credentials.state === "stored" || areKeysAtHand(view);
}

/** A run that goes on, or that stopped and needs the person, is what the step is about. */
function isUnderWay({ run, passed }: StepView): boolean {
  return run !== undefined && run.state !== "done" && (run.state === "running" || passed === undefined);
}
