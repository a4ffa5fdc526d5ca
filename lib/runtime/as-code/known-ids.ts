import "server-only";
import { z } from "zod";
import type { CodeItem, CodePlan } from "@/lib/delivery/as-code/code-plan";
import type { SessionEvent } from "@/lib/wizard/events";
import { stepOf } from "@/lib/wizard/fold/fold";
import { madeBy } from "@/lib/wizard/made";
import type { AnyAwsStep, StepEntry } from "@/lib/wizard/step";
import type { SessionView } from "@/lib/wizard/view";
import type { Facts } from "@/lib/wizard/words";
import { desireOf } from "./full-plan";

type Ids = CodePlan["ids"];

/** Ids from several sources, the best last; none of what is to be made (again). */
export function knownIds(items: readonly CodeItem[], sources: readonly (Facts | Ids)[]): Ids {
  const { identityPoolId, certificateArn, certificateId } = idsSchema.parse(Object.assign({}, ...sources));
  const isMissing = (actions: readonly string[]) =>
    items.some(({ call, standing }) => actions.includes(call.action) && standing.state === "missing");
  return {
    ...(identityPoolId && !isMissing(["cognito-identity:CreateIdentityPool"]) && { identityPoolId }),
    ...(certificateArn && !isMissing(certificates) && { certificateArn }),
    ...(certificateId && !isMissing(certificates) && { certificateId }),
  };
}

/** From the receipts of what was made, from what the plans stood on, and from what was verified. */
export function seenIds(
  view: SessionView,
  events: readonly SessionEvent[],
  entries: readonly StepEntry[],
): Ids {
  const found = entries.flatMap((entry) => {
    if (entry.kind !== "aws") return [];
    const receipts = madeBy(events, entry.id).map(({ receipt }) => receipt);
    return [...receipts, observedByPlan(entry, view, events)];
  });
  return idsSchema.parse(Object.assign({}, ...found, view.facts));
}

/** A plan is taken down together with the observation it was made from. */
function observedByPlan(entry: AnyAwsStep, view: SessionView, events: readonly SessionEvent[]): Facts {
  const planId = stepOf(view, entry.id).plan?.planId;
  const at = events.findLastIndex((event) => event.type === "plan.made" && event.plan.planId === planId);
  const seen = events[at - 1];
  if (seen?.type !== "step.observed") return {};
  return entry.learn(seen.observed, desireOf(entry, view, view.facts));
}

const certificates = ["iot:CreateKeysAndCertificate", "iot:CreateCertificateFromCsr"];

const idsSchema = z.object({
  identityPoolId: z.string().exactOptional(),
  certificateArn: z.string().exactOptional(),
  certificateId: z.string().exactOptional(),
});
