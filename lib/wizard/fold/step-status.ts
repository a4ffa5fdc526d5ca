import type { StepStatus, StepView } from "../view";
import type { Facts } from "../words";

/**
 * The steps with their states. The wizard is a line: a step can be opened when all before it are done (or were done
 * and are outdated, which the page of that step says).
 */
export function stepStatuses(steps: readonly StepView[], facts: Facts): readonly StepView[] {
  let reachable = true;
  return steps.map((step) => {
    const status = reachable ? ownStatus(step, facts) : blockedStatus(step, facts);
    reachable &&= status === "done";
    return status === step.status ? step : { ...step, status };
  });
}

function ownStatus(step: StepView, facts: Facts): StepStatus {
  if (step.run?.state === "running") return "running";
  if (step.passed) return standsOnOldFacts(step.passed.uses, facts) ? "outdated" : "done";
  if (step.planProblem || (step.run && step.run.state !== "done")) return "problem";
  return "ready";
}

/** Behind a step that is not done, what was done stays done and what is outdated is said; the rest waits. */
function blockedStatus(step: StepView, facts: Facts): StepStatus {
  const own = ownStatus(step, facts);
  return own === "done" || own === "outdated" || own === "running" ? own : "blocked";
}

function standsOnOldFacts(uses: Facts, facts: Facts): boolean {
  const now = new Map<string, string>(Object.entries(facts));
  return Object.entries(uses).some(([name, value]) => now.get(name) !== value);
}
