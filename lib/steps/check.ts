import type { Check } from "@/lib/wizard/words";

/** A requirement: its step is not done without it. */
export function check(passed: boolean, { problem, ...rest }: Omit<Check, "state">): Check {
  if (passed) return { ...rest, state: "passed" };
  return { ...rest, state: "failed", ...(problem && { problem }) };
}

/** Something that should be known and stops nothing. */
export function remark(passed: boolean, rest: Omit<Check, "state">): Check {
  return { ...rest, state: passed ? "passed" : "warning" };
}
