import { forms } from "@/lib/steps/forms";
import { type StepId, stepIds } from "@/lib/wizard/words";
import { driftWords } from "../words/drift";
import { undoWords } from "../words/undo";
import type { ScreenLinks } from "./screen";

const product = "AWS IoT setup for BlueRange";

/** "Step 3 of 8: IAM user - AWS IoT setup for BlueRange", with what is special about the page before the name. */
export function pageTitle(
  { titlePrefix }: ScreenLinks,
  id: StepId,
  special?: "Review" | "Progress" | "Undo",
): string {
  const number = stepIds.indexOf(id) + 1;
  const name = special ? `${special}: ${forms[id].title}` : forms[id].title;
  return `${titlePrefix}Step ${number} of ${stepIds.length}: ${name} - ${product}`;
}

/** The page that checks a finished setup again. */
export function driftTitle({ titlePrefix }: ScreenLinks): string {
  return `${titlePrefix}${driftWords.title} - ${product}`;
}

/** The page of an undo: of one step, or of the whole setup. */
export function undoTitle(links: ScreenLinks, id: StepId | undefined): string {
  return id ? pageTitle(links, id, "Undo") : `${links.titlePrefix}${undoWords.title} - ${product}`;
}
