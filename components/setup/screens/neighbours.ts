import { type StepId, stepIds } from "@/lib/wizard/words";
import type { ScreenLinks } from "./screen";

/** Where Back leads: the step before, or the start page. */
export function backHref(links: ScreenLinks, id: StepId): string {
  const before = stepIds[stepIds.indexOf(id) - 1];
  return before ? links.step(before) : links.home;
}

/** Where Continue leads. */
export function continueHref(links: ScreenLinks, id: StepId): string {
  return links.step(stepIds[stepIds.indexOf(id) + 1] ?? id);
}
