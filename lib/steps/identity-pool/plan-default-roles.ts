import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import { oneClickPolicy, samePolicy } from "@/lib/domain/policy-document";
import { ownTrust, trustWithPool } from "@/lib/domain/trust-with-pool";
import type { Change, Kept, StepPlan } from "@/lib/wizard/change";
import { hole } from "@/lib/wizard/hole";
import { joinPlans } from "../join-plans";
import { createRole, trustTitle, updateTrust } from "../role-changes";
import { trustUnreadable } from "../trust-words";
import { createPoolId, poolHole } from "./changes";
import {
  admissionOf,
  oneClickPolicyName,
  rolesOfOthers,
  type WantedRole,
  wantedRoles,
} from "./default-roles";
import type { DesiredPool } from "./desire";
import type { DefaultRole, ObservedPools } from "./inspect";
import type { Pool } from "./list-pools";

const changeIds = {
  create: ({ visitor }: WantedRole) => `create-${visitor}-role`,
  permit: ({ visitor }: WantedRole) => `permit-${visitor}-role`,
  assign: "assign-roles",
} as const;

/**
 * The two roles that the console makes with a pool, and their assignment to it. Where somebody has assigned other
 * roles, they stay: BlueRange does not use this assignment, so there is no reason to touch it.
 */
export function planDefaultRoles(
  observed: ObservedPools,
  desired: DesiredPool,
  pool: Pool | undefined,
): Partial<StepPlan> {
  const wanted = wantedRoles(observed, desired, pool);
  const others = rolesOfOthers(observed, wanted);
  if (others.length > 0) return { kept: [{ summary: "Roles of the pool", detail: others.join(", ") }] };
  const perRole = joinPlans(...wanted.map((role) => planRole(role, observed, desired, pool)));
  return joinPlans(perRole, planAssignment(observed, wanted, pool, perRole.changes));
}

function planRole(
  role: WantedRole,
  { setup }: ObservedPools,
  desired: DesiredPool,
  pool: Pool | undefined,
): Partial<StepPlan> {
  if (!role.existing) return { changes: makeRole(role, setup, desired, pool) };
  const { trust } = role.existing;
  if (!trust) return { blockers: [trustUnreadable(role.name)] };
  return joinPlans(planTrust(role, trust, desired, pool), planPermissions(role, role.existing));
}

function makeRole(
  role: WantedRole,
  setup: string,
  desired: DesiredPool,
  pool: Pool | undefined,
): readonly Change[] {
  const creation = createRole(
    {
      id: changeIds.create(role),
      roleName: role.name,
      description: `Default role of an Amazon Cognito identity pool, for its ${role.visitor} identities`,
      trust: ownTrust(admissionOf(role.visitor, desired, pool)),
      setup,
      after: afterPool(pool),
    },
    desired,
  );
  return [creation, putPermissions(role, [creation.id])];
}

function planTrust(
  role: WantedRole,
  replaces: JsonObject,
  desired: DesiredPool,
  pool: Pool | undefined,
): Partial<StepPlan> {
  const trust = trustWithPool(replaces, admissionOf(role.visitor, desired, pool));
  if (samePolicy(trust, replaces)) return { kept: [keptRole(role, replaces)] };
  const change = { id: `trust-${role.visitor}-role`, roleName: role.name, trust, replaces };
  return { changes: [updateTrust({ ...change, after: afterPool(pool) })] };
}

function keptRole(role: WantedRole, trust: JsonObject): Kept {
  return {
    summary: `IAM role ${role.name}`,
    detail: role.arn,
    documents: [{ title: trustTitle(role.name), json: trust }],
    standsFor: [changeIds.create(role)],
  };
}

/** Older consoles gave such roles other rights under a name with digits at its end; those stay, too. */
function planPermissions(role: WantedRole, { oneClickNames }: DefaultRole): Partial<StepPlan> {
  if (oneClickNames.length === 0) return { changes: [putPermissions(role, [])] };
  const standsFor = [changeIds.permit(role)];
  return { kept: oneClickNames.map((name) => ({ summary: `Inline policy ${name}`, standsFor })) };
}

function putPermissions(role: WantedRole, after: readonly string[]): Change {
  const { name } = role;
  const policyName = oneClickPolicyName(name);
  return {
    id: changeIds.permit(role),
    kind: "create",
    summary: `Inline policy ${policyName}`,
    call: {
      action: "iam:PutRolePolicy",
      input: { RoleName: name, PolicyName: policyName, PolicyDocument: oneClickPolicy() },
    },
    documents: [{ title: policyName, json: oneClickPolicy() }],
    repeat: "safe",
    after,
  };
}

function planAssignment(
  observed: ObservedPools,
  wanted: readonly WantedRole[],
  pool: Pool | undefined,
  before: readonly Change[],
): Partial<StepPlan> {
  const summary = "Assignment of the two default roles to the pool";
  if (wanted.every(({ visitor, arn }) => observed.assigned[visitor] === arn)) {
    return { kept: [{ summary, standsFor: [changeIds.assign] }] };
  }
  const input = {
    IdentityPoolId: pool?.id ?? hole(poolHole),
    Roles: Object.fromEntries(wanted.map(({ visitor, arn }) => [visitor, arn])),
    // The call replaces these too.
    ...(observed.roleMappings !== null && { RoleMappings: observed.roleMappings }),
  };
  const replaced = Object.keys(observed.assigned).length > 0 && { replaces: observed.assigned };
  const assignment: Change = {
    id: changeIds.assign,
    kind: replaced ? "modify" : "create",
    summary,
    call: { action: "cognito-identity:SetIdentityPoolRoles", input },
    documents: [{ title: "Roles of the pool", json: input.Roles, ...replaced }],
    repeat: "safe",
    after: [...afterPool(pool), ...before.map(({ id }) => id)],
  };
  return { changes: [assignment] };
}

function afterPool(pool: Pool | undefined): readonly string[] {
  return pool ? [] : [createPoolId];
}
