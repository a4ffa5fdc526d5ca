import type { Check, StepId } from "../words";

/** The checks of a step as one of the proof: as bad as the worst of them, and with what that one says to do. */
export function sumUpChecks(id: StepId, label: string, checks: readonly Check[]): Check {
  const worst =
    checks.find(({ state }) => state === "failed") ?? checks.find(({ state }) => state === "warning");
  return {
    id,
    label,
    state: worst?.state ?? "passed",
    wanted: passed(checks.length),
    found: passed(checks.filter(({ state }) => state === "passed").length),
    ...(worst?.problem && { problem: worst.problem }),
  };
}

const passed = (count: number): string => (count === 1 ? "1 check passed" : `${count} checks passed`);
