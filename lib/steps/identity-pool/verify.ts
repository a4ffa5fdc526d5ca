import { oneClickPolicy, samePolicy } from "@/lib/domain/policy-document";
import type { Problem } from "@/lib/domain/problem";
import { admits } from "@/lib/domain/trust-with-pool";
import type { Check } from "@/lib/wizard/words";
import { check, remark } from "../check";
import { admissionOf, rolesOfOthers, type WantedRole, wantedRoles } from "./default-roles";
import type { DesiredPool } from "./desire";
import { type DefaultRole, type ObservedPools, poolsForHost } from "./inspect";
import type { Pool } from "./list-pools";
import { severalPools } from "./several-pools";

/** Wanted against found, for the pool that BlueRange will detect. */
export function verifyPool(observed: ObservedPools, desired: DesiredPool): readonly Check[] {
  const pools = poolsForHost(observed.pools, desired);
  const [pool, second] = pools;
  const exists = check(pool !== undefined && !second, {
    id: "pool",
    label: "Identity pool with the developer provider name",
    wanted: desired.providerName,
    found: pools.map(({ name, id }) => `${name}, ${id}`).join("; ") || "none",
    problem: second ? severalPools(pools) : noPool(desired.providerName),
  });
  if (!pool || second) return [exists];
  return [exists, classicFlow(pool), noGuests(pool), ...verifyDefaultRoles(observed, desired, pool)];
}

function classicFlow({ classicFlow: allowed }: Pool): Check {
  return check(allowed !== false, {
    id: "classic-flow",
    label: "Basic (classic) flow",
    wanted: "allowed",
    found: allowed === false ? "not allowed" : "allowed",
    problem: classicFlowOff,
  });
}

function noGuests({ allowsGuests }: Pool): Check {
  return remark(!allowsGuests, {
    id: "no-guests",
    label: "Access to unauthenticated identities",
    wanted: "not enabled",
    found: allowsGuests ? "enabled" : "not enabled",
  });
}

/** Roles that somebody else has chosen for the pool are a remark; missing ones a failure. */
function verifyDefaultRoles(observed: ObservedPools, desired: DesiredPool, pool: Pool): readonly Check[] {
  if (!desired.defaultRoles) return [];
  const wanted = wantedRoles(observed, desired, pool);
  const isAssigned = wanted.every(({ visitor, arn }) => observed.assigned[visitor] === arn);
  const assignment = {
    id: "role-assignment",
    label: "Roles assigned to the pool",
    wanted: wanted.map(({ arn }) => arn).join(", "),
    found: Object.values(observed.assigned).join(", ") || "none",
  };
  if (rolesOfOthers(observed, wanted).length > 0) return [remark(isAssigned, assignment)];
  return [
    ...wanted.flatMap((role) => verifyRole(role, desired, pool)),
    check(isAssigned, { ...assignment, problem: notAssigned }),
  ];
}

function verifyRole(
  { visitor, name, existing }: WantedRole,
  desired: DesiredPool,
  pool: Pool,
): readonly Check[] {
  const trusts = existing?.trust && admits(existing.trust, admissionOf(visitor, desired, pool));
  const trust = check(trusts === true, {
    id: `${visitor}-role`,
    label: `IAM role ${name}`,
    wanted: `lets ${visitor} identities of the pool in`,
    found: existing ? (trusts ? "lets them in" : "does not let them in") : "no such role",
    problem: roleOutside(name),
  });
  return existing ? [trust, permissionsOf(existing)] : [trust];
}

/** Rights that somebody chose otherwise are a remark; none at all a failure, if only because AWS is slow to show them. */
function permissionsOf({ name, visitor, oneClickNames, permissions }: DefaultRole): Check {
  const isOurs = permissions !== null && samePolicy(permissions, oneClickPolicy());
  const facts = {
    id: `${visitor}-role-permissions`,
    label: `Permissions of ${name}`,
    wanted: "cognito-identity:GetCredentialsForIdentity",
    found: isOurs ? "cognito-identity:GetCredentialsForIdentity" : oneClickNames.join(", ") || "none",
  };
  if (oneClickNames.length === 0) return check(false, { ...facts, problem: noPermissions(name) });
  return remark(isOurs, facts);
}

const noPool = (host: string): Problem => ({
  code: "no-pool",
  message: `No identity pool has the developer provider name by which BlueRange will look for it: ${host}`,
  remedy: "Review the changes of this step again.",
});

const classicFlowOff: Problem = {
  code: "classic-flow-off",
  message: "The pool does not allow the basic (classic) flow, by which BlueRange signs users in.",
  remedy: "Review the changes of this step again; they allow it.",
};

const roleOutside = (name: string): Problem => ({
  code: "default-role",
  message: `This default role of the pool does not exist or does not trust the pool: ${name}`,
  remedy: "Review the changes of this step again, or leave the default roles out.",
});

const noPermissions = (name: string): Problem => ({
  code: "default-role-permissions",
  message: `This default role of the pool has none of the rights that the console gives it: ${name}`,
  remedy: "Review the changes of this step again, or leave the default roles out.",
});

const notAssigned: Problem = {
  code: "roles-not-assigned",
  message: "The default roles are not assigned to the pool.",
  remedy: "Review the changes of this step again, or leave the default roles out.",
};
