import type { Clients } from "@/lib/runtime/contract/clients";
import type { Facts } from "@/lib/wizard/words";

/**
 * For tests: what somebody else does to the account of a finished setup, past the wizard, and what a second look must
 * find of it: just that. Made with plain SDK clients, so that any account can be changed so.
 */
export interface ForeignChange {
  readonly name: string;
  make(aws: Clients, facts: Facts): Promise<unknown>;
  /** As "step/check: state". */
  readonly found: readonly string[];
}

export const userName = "bluerange";
export const roleName = "RelutionOrganizationAccess";
export const authRole = "Cognito_RelutionIdentityPoolAuth_Role";
export const unauthRole = "Cognito_RelutionIdentityPoolUnauth_Role";

/** ARN of a policy that AWS maintains. */
export const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

export const allowing = (Action: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] });
