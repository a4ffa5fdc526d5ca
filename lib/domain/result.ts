import type { Problem } from "./problem";

/** An expected outcome: a value, or the problem that stands in its way. Faults are thrown instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Extract<Result<T>, { readonly ok: true }> {
  return { ok: true, value };
}

export function refused(problem: Problem): Extract<Result<never>, { readonly ok: false }> {
  return { ok: false, problem };
}
