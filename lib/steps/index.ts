import "server-only";
import type { StepEntry } from "@/lib/wizard/step";
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
