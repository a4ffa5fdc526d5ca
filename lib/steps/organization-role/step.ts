/**
 * Step 6: the role that BlueRange hands out to signed-in users. Stands for the manual's section
 * "RelutionOrganizationAccess Role".
 *
 * There can be only one role of this name in an account, so a second BlueRange server shares it: its pool joins the
 * trust policy, and nothing else in it changes.
 */
import "server-only";
import { trustConditionOf } from "@/lib/domain/trust-with-pool";
import type { AwsStep } from "@/lib/wizard/step";
import { readAnswers } from "../read-answers";
import { addsToTrustAgain, applyToRole } from "../role-changes";
import { organizationRoleAnswers } from "./answers";
import { type DesiredRole, desireRole } from "./desire";
import { organizationRoleDrift } from "./drift";
import { organizationRoleForm } from "./form";
import { inspectRole, type ObservedOrganizationRole } from "./inspect";
import { planRole } from "./plan";
import { undoOrganizationRole } from "./undo";
import { verifyRole } from "./verify";

export const organizationRole: AwsStep<DesiredRole, ObservedOrganizationRole> = {
  id: "organization-role",
  kind: "aws",
  form: organizationRoleForm,
  needs: ["identityPoolId", "region", "partition", "accountId"],
  reads: ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetRolePolicy"],
  writes: ["iam:CreateRole", "iam:UpdateAssumeRolePolicy", "iam:AttachRolePolicy", "iam:TagRole"],

  parse(typed) {
    const read = readAnswers(organizationRoleAnswers, typed);
    return read.ok ? { ok: true, answers: read.value, notices: [] } : read;
  },

  desire: desireRole,

  inspect: inspectRole,
  plan: planRole,
  apply: applyToRole,
  verify: verifyRole,
  addsAgain: addsToTrustAgain,
  undo: undoOrganizationRole,
  drift: organizationRoleDrift,

  learn({ role }, { identityPoolId, admission }) {
    if (!role?.trust) return {};
    return {
      roleArn: role.arn,
      trustCondition: trustConditionOf(role.trust, identityPoolId, admission.names),
    };
  },
};
