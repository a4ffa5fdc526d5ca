import { forms } from "@/lib/steps/forms";
import { type StepId, stepIds } from "@/lib/wizard/words";

const product = "AWS IoT setup for BlueRange";

/** "Step 3 of 8: IAM user - AWS IoT setup for BlueRange", with what is special about the page before the name. */
export function pageTitle(id: StepId, special?: "Review" | "Progress"): string {
  const number = stepIds.indexOf(id) + 1;
  const name = special ? `${special}: ${forms[id].title}` : forms[id].title;
  return `Step ${number} of ${stepIds.length}: ${name} - ${product}`;
}
