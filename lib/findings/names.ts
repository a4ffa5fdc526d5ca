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

/** Where users and roles are made, and under which boundary, as it was answered last: facts tell it only after a run. */
export function iamPathOf({ view }: Session): string {
  return answer(view, "iam-user", "iamPath") || view.facts.iamPath || "/";
}

export function boundaryOf({ view }: Session): string {
  return answer(view, "iam-user", "permissionsBoundary") || view.facts.permissionsBoundary || "";
}

/** AWS takes no shorter one, and no asterisks. */
export function isWholeKeyId(text: string): boolean {
  return /^\w{16,128}$/.test(text);
}

function answer({ steps }: Session["view"], step: StepId, name: string): string {
  return steps.find(({ id }) => id === step)?.answers?.[name] ?? "";
}
