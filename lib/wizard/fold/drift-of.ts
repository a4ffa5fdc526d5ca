import type { DriftCheck } from "../drift";
import type { SessionView } from "../view";
import type { StepId } from "../words";

/** The last look at the account of a session, of all its steps. */
export interface DriftResult {
  /** Of its last answer. */
  readonly at: string;
  readonly callerArn: string;
  readonly checks: readonly DriftCheck[];
}

/** Undefined where nobody has looked since it was done. */
export function driftOf({ steps }: SessionView): DriftResult | undefined {
  const looks = steps.flatMap(({ drift }) => drift ?? []);
  const last = looks.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return last && { at: last.at, callerArn: last.callerArn, checks: looks.flatMap(({ checks }) => checks) };
}

export interface CheckedStep {
  readonly id: StepId;
  readonly at: string;
}

/** When each step was checked last, for following a check that is under way. */
export function checkedSteps({ steps }: SessionView): readonly CheckedStep[] {
  return steps.flatMap(({ id, drift }) => (drift ? [{ id, at: drift.at }] : []));
}

/** Whether everything that the setup makes was made, so that there is something to come back to. */
export function isFinished({ steps }: SessionView): boolean {
  return ["iam-user", "certificate", "identity-pool", "organization-role"].every((id) =>
    steps.some((step) => step.id === id && step.passed !== undefined),
  );
}
