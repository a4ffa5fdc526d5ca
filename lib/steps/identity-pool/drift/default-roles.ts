/** The default roles of the pool, where the setup made them or found them. */
import "server-only";
import { oneClickPolicy } from "@/lib/domain/policy-document";
import { ownTrust } from "@/lib/domain/trust-with-pool";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import type { WantedRole } from "../../role-drift/about-role";
import { judgeRole } from "../../role-drift/judge";
import { type SurveyedRole, surveyRole } from "../../role-drift/survey";
import { defaultRoleName, oneClickPolicyName, type Visitor, visitors } from "../default-roles";
import type { DesiredPool } from "../desire";
import type { SeenPools } from "./seen";

export type SurveyedDefaultRole = SurveyedRole & { readonly visitor: Visitor; readonly name: string };

type Named = Pick<SurveyedDefaultRole, "visitor" | "name">;

/** None where somebody else's roles were assigned to the pool when the setup ended: then it made none. */
export function defaultRolesOf(
  desired: DesiredPool,
  poolName: string | undefined,
  before: SeenPools | undefined,
): readonly Named[] {
  if (!desired.defaultRoles) return [];
  if (before) return visitors.flatMap((visitor) => seenRoleNames(before, visitor));
  return visitors.map((visitor) => ({ visitor, name: defaultRoleName(poolName ?? desired.name, visitor) }));
}

function seenRoleNames({ roles, assigned }: SeenPools, visitor: Visitor): readonly Named[] {
  const role = roles.find(({ arn }) => arn === assigned[visitor]);
  return role ? [{ visitor, name: role.name }] : [];
}

export function surveyDefaultRoles(
  ports: StepPorts,
  roles: readonly Named[],
): Promise<readonly SurveyedDefaultRole[]> {
  return Promise.all(roles.map(async (role) => ({ ...role, ...(await surveyRole(ports, role.name)) })));
}

export function judgeDefaultRoles(
  roles: readonly SurveyedDefaultRole[],
  desired: DesiredPool,
  identityPoolId: string | undefined,
  before: SeenPools | undefined,
): readonly DriftCheck[] {
  if (identityPoolId === undefined) return [];
  return roles.flatMap((role) => judgeRole(role, wantedRole(role, desired, identityPoolId, before)));
}

function wantedRole(
  { visitor, name }: Named,
  desired: DesiredPool,
  identityPoolId: string,
  before: SeenPools | undefined,
): WantedRole {
  const admission = { identityPoolId, visitor, condition: "aws", names: desired.names } as const;
  const seen = before?.roles.find((role) => role.name === name);
  return {
    name,
    arn: seen?.arn,
    admission,
    trust: seen?.trust ?? ownTrust(admission),
    policies: [],
    inline: seen ? seenInline(seen) : { [oneClickPolicyName(name)]: oneClickPolicy() },
    before: [],
    boundary: seen ? seen.permissionsBoundary : (desired.permissionsBoundary ?? null),
    maxSessionSeconds: seen?.maxSessionSeconds ?? 3_600,
  };
}

/** Of policies with other names than ours only the name was looked at. */
function seenInline({ name, oneClickNames, permissions }: SeenPools["roles"][number]): WantedRole["inline"] {
  const ours = oneClickPolicyName(name);
  return Object.fromEntries(oneClickNames.map((policy) => [policy, policy === ours ? permissions : null]));
}
