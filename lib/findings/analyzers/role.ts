/** Who may take on RelutionOrganizationAccess, and what the sign-in of the proof says of it. */
import { manual } from "@/lib/domain/manual";
import { awsCommand } from "../commands";
import { ofCheck } from "../of-check";
import { hasCode, ofProblem, type ProblemAnalyzer } from "../of-problem";
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
  remedy: () => [
    "Open the step RelutionOrganizationAccess role, review its changes and apply them: the pool joins the trust policy, all else stays.",
    "A statement that denies it has to be removed in the IAM console by hand.",
  ],
  command: getRole,
});

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

const refusedByTrust = ofProblem({
  id: "sign-in-refused",
  title: "The sign-in of the test user was refused",
  severity: "error",
  seenBy: "The trust policy of the role does not allow the token that the pool gave.",
  causes: ["role-trust"],
  matches: hasCode("sign-in-refused"),
  command: getRole,
});

/** Where the check of the role shows what is wrong with it, its consequence is not told again. */
export const signInRefused: ProblemAnalyzer = {
  ...refusedByTrust,
  find: (session) =>
    roleTrust.find(session).some(({ overcome }) => !overcome) ? [] : refusedByTrust.find(session),
};

export const amrOperator = ofProblem({
  id: "amr-operator",
  title: "The operator of the manual does not let users in",
  severity: "warning",
  seenBy: "The sign-in was refused for the condition on amr alone, as AWS's published rules would have it.",
  causes: ["role-trust"],
  matches: hasCode("amr-operator"),
  remedy: ({ remedy }) => [
    remedy,
    "Run the proof again; without the repair BlueRange's users are most likely refused, too.",
  ],
  command: getRole,
});

export const tokenRefused = ofProblem({
  id: "token-refused",
  title: "The token of the pool is not accepted",
  severity: "error",
  seenBy: "The token is not for this pool, or AWS does not accept it.",
  causes: ["other-pool-token", "pool-roles"],
  matches: hasCode("token-refused", "token-claims"),
  subject: ({ code }) => code,
  remedy: ({ remedy }) => [
    remedy,
    "The ID of the identity pool begins with its region: compare it with the region of the setup.",
  ],
});

function getRole(session: Session): string | undefined {
  return awsCommand(session.view.facts, "iam:GetRole", { RoleName: manual.roleName });
}
