import { manual } from "@/lib/domain/manual";
import type { StepId } from "@/lib/wizard/words";
import type { Session } from "./session";

/** Names as AWS has shown them, else as they were answered, else the manual's. */
export function userNameOf({ view }: Session): string {
  return view.facts.userName || answer(view, "iam-user", "userName") || manual.userName;
}

export function policyNameOf({ view }: Session): string {
  return view.facts.iotPolicyName || answer(view, "certificate", "iotPolicyName") || manual.iotPolicyName;
}

function answer({ steps }: Session["view"], step: StepId, name: string): string {
  return steps.find(({ id }) => id === step)?.answers?.[name] ?? "";
}
