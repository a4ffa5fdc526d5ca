/** Who may take on RelutionOrganizationAccess, and what for. */
import { manual } from "@/lib/domain/manual";
import { awsCommand } from "../commands";
import { ofCheck } from "../of-check";
import type { Session } from "../session";

export const roleTrust = ofCheck({
  id: "role-trust",
  title: "The role does not let users of the pool in",
  severity: "error",
  seenBy:
    "The role is missing, or its trust policy does not admit the identity pool by AWS's published rules.",
  causes: ["role-trust"],
  checks: [
    ["organization-role", "role"],
    ["organization-role", "trust"],
  ],
  cause: (_, failed) => failed[0]?.problem?.message ?? `The trust policy says: ${failed[0]?.found ?? ""}`,
  remedy: (_, failed) => (failed.some(({ id }) => /(^|\.)role$/.test(id)) ? makeAgain : joinTrust),
  command: getRole,
});

const makeAgain: readonly string[] = [
  "Ask who administers the account whether the role was deleted or renamed on purpose.",
  "Open the step RelutionOrganizationAccess role, review its changes and apply them: they make the role again.",
  "Run the proof again.",
];

const joinTrust: readonly string[] = [
  "Open the step RelutionOrganizationAccess role, review its changes and apply them: the pool joins the trust policy, all else stays.",
  "A statement that denies it has to be removed in the IAM console by hand.",
];

export const roleRights = ofCheck({
  id: "role-rights",
  title: "The role gives its users no access to AWS IoT",
  severity: "error",
  seenBy: `The managed policy ${manual.rolePolicyName} is not attached to the role.`,
  causes: [],
  checks: [["organization-role", "permissions"]],
  cause: () =>
    `Users take on the role for the rights of ${manual.rolePolicyName}, which is not attached to it.`,
  remedy: () => ["Open the step RelutionOrganizationAccess role, review its changes and apply them."],
  command: (session) =>
    awsCommand(session.view.facts, "iam:ListAttachedRolePolicies", { RoleName: manual.roleName }),
});

function getRole(session: Session): string | undefined {
  return awsCommand(session.view.facts, "iam:GetRole", { RoleName: manual.roleName });
}
