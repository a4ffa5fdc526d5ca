import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Change } from "@/lib/wizard/change";
import type { Command } from "./command";

/**
 * The ids of the changes that ask for more than the plan's confirmation, where the command line agrees to all of
 * them. --yes never does: each kind of replacement has an option of its own.
 */
export function consentsTo(command: Command, changes: readonly Change[]): Result<readonly string[]> {
  const asking = changes.filter(({ consent }) => consent !== undefined);
  const refusedOne = asking.find((change) => !isAgreed(command, change));
  return refusedOne ? refused(needsConsent(refusedOne)) : ok(asking.map(({ id }) => id));
}

/** The option that agrees to a change; undefined where none does. */
export function consentFlag({ id }: Change): "--replace-key" | "--replace-certificate" | undefined {
  if (id === "create-access-key") return "--replace-key";
  if (id === "create-certificate") return "--replace-certificate";
  return undefined;
}

function isAgreed({ replaceKey, replaceCertificate }: Command, change: Change): boolean {
  const flag = consentFlag(change);
  return (flag === "--replace-key" && replaceKey) || (flag === "--replace-certificate" && replaceCertificate);
}

function needsConsent(change: Change): Problem {
  const flag = consentFlag(change);
  return {
    code: "consent-needed",
    message: change.consent ?? change.summary,
    remedy: flag
      ? `If you want that, call apply again with ${flag}.`
      : "Name another IoT policy in the answers file (iotPolicyName), or confirm this change in the browser.",
  };
}
