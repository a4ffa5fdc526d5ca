import { roleArn } from "@/lib/domain/arn";
import type { Admission } from "@/lib/domain/trust-with-pool";
import { hole } from "@/lib/wizard/hole";
import { poolHole } from "./changes";
import type { DesiredPool } from "./desire";
import type { DefaultRole, ObservedPools } from "./inspect";
import type { Pool } from "./list-pools";

/** The two kinds of visitors of a pool: the console makes a role for each. */
export const visitors = ["authenticated", "unauthenticated"] as const;

export type Visitor = (typeof visitors)[number];

export interface WantedRole {
  readonly visitor: Visitor;
  readonly name: string;
  /** Known before the role is made. */
  readonly arn: string;
  readonly existing: DefaultRole | undefined;
}

export function wantedRoles(
  observed: ObservedPools,
  desired: DesiredPool,
  pool: Pool | undefined,
): readonly WantedRole[] {
  return visitors.map((visitor) => {
    const name = defaultRoleName(pool?.name ?? desired.name, visitor);
    const existing = observed.roles.find((role) => role.visitor === visitor);
    return { visitor, name, arn: existing?.arn ?? roleArn(desired.home, name, desired.iamPath), existing };
  });
}

/** The console's name: without what IAM refuses in it, and short enough for the longer of the two. */
export function defaultRoleName(poolName: string, visitor: Visitor): string {
  const pool = poolName.replace(/[^\w+=,.@-]/g, "").slice(0, 45);
  return `Cognito_${pool}${visitor === "authenticated" ? "Auth" : "Unauth"}_Role`;
}

/** The console's name for the inline policy of such a role. */
export function oneClickPolicyName(roleName: string): string {
  return `oneClick_${roleName}`;
}

/** Roles assigned to the pool that are not the console's default ones: somebody chose them. */
export function rolesOfOthers(observed: ObservedPools, wanted: readonly WantedRole[]): readonly string[] {
  const ours = new Set(wanted.map(({ arn }) => arn));
  return Object.values(observed.assigned).filter((arn) => !ours.has(arn));
}

/** Whom a default role lets in: one kind of visitor of this pool, in the form that the console writes. */
export function admissionOf(visitor: Visitor, { names }: DesiredPool, pool: Pool | undefined): Admission {
  return { identityPoolId: pool?.id ?? hole(poolHole), visitor, condition: "aws", names };
}
