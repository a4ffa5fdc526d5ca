import { pathOf } from "@/app/setup/actions/place";
import { type StepId, stepIds } from "@/lib/wizard/words";

/** Where Back leads: the step before, or the start page. */
export function backHref(sessionId: string, id: StepId): string {
  const before = stepIds[stepIds.indexOf(id) - 1];
  return before ? pathOf(sessionId, before) : "/";
}

/** Where Continue leads. */
export function continueHref(sessionId: string, id: StepId): string {
  return pathOf(sessionId, stepIds[stepIds.indexOf(id) + 1] ?? id);
}

/** The questions of a step, also where it is done. */
export function changeHref(sessionId: string, id: StepId, done: boolean): string {
  return done ? `${pathOf(sessionId, id)}?change` : pathOf(sessionId, id);
}
