import type { Problem } from "@/lib/domain/problem";
import { evaluateTrust } from "@/lib/domain/trust-evaluation";
import { admits } from "@/lib/domain/trust-with-pool";
import type { Check } from "@/lib/wizard/words";
import { check } from "../check";
import { policyName } from "../managed-policies";
import { verdictText } from "../trust-words";
import type { DesiredRole } from "./desire";
import type { ObservedOrganizationRole, OrganizationRole } from "./inspect";

export function verifyRole({ role }: ObservedOrganizationRole, desired: DesiredRole): readonly Check[] {
  const exists = check(role !== null, {
    id: "role",
    label: "IAM role",
    wanted: desired.name,
    found: role?.arn ?? "no such role",
    problem: noRole(desired.name),
  });
  return role ? [exists, trustsPool(role, desired), permits(role, desired)] : [exists];
}

function trustsPool({ trust }: OrganizationRole, { admission, identityPoolId }: DesiredRole): Check {
  const isIn = trust !== null && admits(trust, admission);
  return check(isIn, {
    id: "trust",
    label: "Trust policy lets authenticated users in",
    wanted: identityPoolId,
    found: isIn ? identityPoolId : foundInstead(trust, identityPoolId, admission),
    problem: poolOutside(identityPoolId),
  });
}

function foundInstead(
  trust: OrganizationRole["trust"],
  aud: string,
  { visitor, names }: DesiredRole["admission"],
): string {
  if (!trust) return "a document that can't be read";
  const verdict = evaluateTrust(trust, { aud, amr: [visitor] }, names);
  return verdict.allowed ? "only tokens without a provider name" : verdictText(verdict);
}

function permits({ attached, name }: OrganizationRole, { policyArn }: DesiredRole): Check {
  return check(attached.includes(policyArn), {
    id: "permissions",
    label: `Managed policy of ${name}`,
    wanted: policyName(policyArn),
    found: attached.map(policyName).join(", ") || "none",
    problem: policyMissing(policyName(policyArn)),
  });
}

const noRole = (name: string): Problem => ({
  code: "no-role",
  message: `BlueRange will not find the role by its name: ${name}`,
  remedy: "Review the changes of this step again.",
});

const poolOutside = (identityPoolId: string): Problem => ({
  code: "pool-not-trusted",
  message: `The trust policy of the role does not let users of this identity pool in: ${identityPoolId}`,
  remedy:
    "Review the changes of this step again; a statement that denies it has to be removed in the IAM console.",
});

const policyMissing = (name: string): Problem => ({
  code: "role-policy-missing",
  message: `Users would have no access to AWS IoT, because the role lacks the managed policy ${name}`,
  remedy: "Review the changes of this step again.",
});
