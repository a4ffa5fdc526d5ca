import "server-only";
import type { StepEntry } from "@/lib/wizard/step";
import type { StepId } from "@/lib/wizard/words";
import { account } from "./account/step";
import { certificate } from "./certificate/step";
import { delivery } from "./delivery/step";
import { iamUser } from "./iam-user/step";
import { identityPool } from "./identity-pool/step";
import { organizationRole } from "./organization-role/step";
import { proof } from "./proof/step";
import { server } from "./server/step";

/** The steps of the setup, in the order of the manual. */
export const entries: readonly StepEntry[] = [
  server,
  account,
  iamUser,
  certificate,
  identityPool,
  organizationRole,
  proof,
  delivery,
];

export function entryOf(id: StepId): StepEntry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the registry has no step: ${id}`);
  return entry;
}
