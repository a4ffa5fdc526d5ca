import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import { samePolicy } from "@/lib/domain/policy-document";
import { ownTrust, trustWithPool } from "@/lib/domain/trust-with-pool";
import type { Change, Kept, StepPlan } from "@/lib/wizard/change";
import type { Notice } from "@/lib/wizard/words";
import { joinPlans } from "../join-plans";
import { policyName } from "../managed-policies";
import { createRole, trustTitle, updateTrust } from "../role-changes";
import { trustUnreadable } from "../trust-words";
import type { DesiredRole } from "./desire";
import type { ObservedOrganizationRole, OrganizationRole } from "./inspect";

const createRoleId = "create-role";
const attachPolicyId = "attach-policy";

/** The role may serve other BlueRange servers of the account: it is added to and never overwritten. */
export function planRole({ role, setup }: ObservedOrganizationRole, desired: DesiredRole): StepPlan {
  const notices = desired.region === "us-gov-east-1" ? [longName] : [];
  if (!role) return joinPlans(newRole(desired, setup), { notices });
  if (!role.trust) return joinPlans({ blockers: [trustUnreadable(role.name)], notices });
  return joinPlans(
    planTrust(role, role.trust, desired),
    role.attached.includes(desired.policyArn)
      ? { kept: [keptPolicy(role, desired)] }
      : { changes: [attachPolicy(desired, [])] },
    { notices: [...notices, ...boundaryNotices(role, desired)] },
  );
}

function newRole(desired: DesiredRole, setup: string): Partial<StepPlan> {
  const creation = createRole(
    {
      id: createRoleId,
      roleName: desired.name,
      description: "Temporary access to AWS IoT for users of the BlueRange server",
      trust: ownTrust(desired.admission),
      setup,
      after: [],
    },
    desired,
  );
  return { changes: [creation, attachPolicy(desired, [creation.id])] };
}

function planTrust(role: OrganizationRole, replaces: JsonObject, desired: DesiredRole): Partial<StepPlan> {
  const trust = trustWithPool(replaces, desired.admission);
  if (!samePolicy(trust, replaces)) {
    return {
      changes: [updateTrust({ id: "update-trust", roleName: role.name, trust, replaces, after: [] })],
    };
  }
  const documents = [{ title: trustTitle(role.name), json: replaces }];
  return {
    kept: [{ summary: `IAM role ${role.name}`, detail: role.arn, documents, standsFor: [createRoleId] }],
  };
}

function keptPolicy(role: OrganizationRole, { policyArn }: DesiredRole): Kept {
  const summary = `Managed policy ${policyName(policyArn)} on ${role.name}`;
  return { summary, standsFor: [attachPolicyId] };
}

function attachPolicy({ name, policyArn }: DesiredRole, after: readonly string[]): Change {
  return {
    id: attachPolicyId,
    kind: "create",
    summary: `Attachment of the managed policy ${policyName(policyArn)} to ${name}`,
    call: { action: "iam:AttachRolePolicy", input: { RoleName: name, PolicyArn: policyArn } },
    documents: [],
    repeat: "safe",
    after,
  };
}

function boundaryNotices(role: OrganizationRole, { permissionsBoundary }: DesiredRole): readonly Notice[] {
  if (!permissionsBoundary || role.permissionsBoundary === permissionsBoundary) return [];
  return [
    {
      tone: "info",
      code: "boundary-kept",
      text: `The role exists with ${role.permissionsBoundary ?? "no permissions boundary"}, and stays so.`,
    },
  ];
}

/** 26 characters are over the limit of 24 that AWS names for this region; BlueRange fixes the name of the role. */
const longName: Notice = {
  tone: "warning",
  code: "role-name-in-us-gov-east-1",
  text:
    "In us-gov-east-1 AWS warns that users may fail to take on roles when role name and session name together " +
    "exceed 24 characters. This role's name alone has 26. The sign-in test will show it.",
};
