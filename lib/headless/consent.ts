import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Change } from "@/lib/wizard/change";
import type { SetupOptions } from "./setup-options";

/**
 * The ids of the changes that ask for more than the plan's confirmation, where the command line agrees to all of
 * them. --yes never does: each kind of replacement has an option of its own.
 */
export function consentsTo(options: SetupOptions, changes: readonly Change[]): Result<readonly string[]> {
  const asking = changes.filter(({ consent }) => consent !== undefined);
  const refusedOne = asking.find((change) => !isAgreed(options, change));
  return refusedOne ? refused(needsConsent(refusedOne)) : ok(asking.map(({ id }) => id));
}

/** The option that agrees to a change; undefined where none does. */
export function consentFlag({ id }: Change): string | undefined {
  return flagOf(id)?.flag;
}

function isAgreed(options: SetupOptions, { id }: Change): boolean {
  const option = flagOf(id)?.option;
  return option !== undefined && options[option];
}

function flagOf(changeId: string) {
  return flags.find(({ begins }) => changeId.startsWith(begins));
}

const flags = [
  { begins: "create-access-key", flag: "--replace-key", option: "replaceKey" },
  { begins: "create-certificate", flag: "--replace-certificate", option: "replaceCertificate" },
  // What goes is named by its ID in the answers file.
  { begins: "delete-access-key", flag: "--delete-key", option: "deleteKey" },
  { begins: "remove-pool-", flag: "--delete-pool", option: "deletePool" },
] as const;

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
