import type { SessionEvent } from "../events";
import { sameAnswers } from "../same-answers";
import type { RepairView, SessionView } from "../view";
import type { StepId } from "../words";

/**
 * The offered repair after an event, whose steps are still as before it. An offer is as good as what the proof has
 * seen: another proof, other answers, a run of the repaired step or an undo of any step ends it.
 */
export function foldRepair({ repair, steps }: SessionView, event: SessionEvent): RepairView | undefined {
  switch (event.type) {
    case "repair.offered":
      return { step: event.repairs, answers: event.answers, plan: event.plan };
    case "run.started":
      return event.step === "proof" || event.step === repair?.step ? undefined : repair;
    case "answers.saved": {
      if (event.step !== repair?.step) return repair;
      const before = steps.find(({ id }) => id === event.step)?.answers;
      return before && sameAnswers(before, event.answers) ? repair : undefined;
    }
    case "step.undone":
      return undefined;
    default:
      return repair;
  }
}

/** The step that has taken the offered repair, as long as nothing was proven since. */
export function foldRepaired({ repair, repaired }: SessionView, event: SessionEvent): StepId | undefined {
  switch (event.type) {
    case "run.started":
      return event.step === "proof" ? undefined : repaired;
    case "answers.saved":
      if (event.step === repair?.step && sameAnswers(event.answers, repair.answers)) return event.step;
      return event.step === repaired ? undefined : repaired;
    case "step.undone":
      return undefined;
    default:
      return repaired;
  }
}
