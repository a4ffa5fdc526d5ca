/** What the sign-in test of the proof was refused: with BlueRange's own key, or by the token of its test user. */
import { manual } from "@/lib/domain/manual";
import type { Problem } from "@/lib/domain/problem";
import { awsCommand } from "../commands";
import { hasCode, isInSignIn, ofProblem } from "../of-problem";
import { rightOf, simulation, statementToAskFor } from "../right-words";
import type { Session } from "../session";

export const serverDenied = ofProblem({
  id: "server-denied",
  title: "BlueRange is refused what it needs to sign users in",
  severity: "error",
  seenBy:
    "In the sign-in test AWS refused a call for want of a right, though BlueRange's IAM user is as the manual has it.",
  causes: ["organization-rule-on-sign-in"],
  matches: (problem, where) => isInSignIn(where) && isDenied(problem),
  subject: rightOf,
  cause: (problem) => {
    const because = ofUser[problem.code];
    return because === undefined ? problem.message : `${because}: ${rightOf(problem)}`;
  },
  remedy: remedyOfDenied,
  statement: (problem) => (ofPolicies.has(problem.code) ? undefined : statementToAskFor(problem)),
  command: (session, problem) =>
    isUnsigned(problem) ? getRole(session) : simulation(session, session.view.facts.userArn, problem),
  causesOf: ({ code }) => (code === "denied-by-organization" ? ["organization-rule-on-sign-in"] : []),
});

/** The words of the refusal itself speak of whoever called, as if that were always the operator. */
const ofUser: Readonly<Record<string, string>> = {
  "missing-right": "AWS refuses BlueRange's IAM user a right that the manual gives it",
  "denied-explicitly": "A policy of BlueRange's IAM user forbids this",
  "denied-by-boundary": "The permissions boundary of BlueRange's IAM user does not include this right",
};

const isDenied = hasCode(
  ...["missing-right", "denied-explicitly", "denied-by-boundary"],
  ...["denied-by-organization", "denied-by-session", "denied-by-endpoint", "denied-by-resource"],
);

/** The user has or lacks these by its own policies, where the remedy is another. */
const ofPolicies: ReadonlySet<string> = new Set(["missing-right", "denied-explicitly"]);

/** The user takes the role on by the token, without any key. */
const isUnsigned = ({ aws }: Problem): boolean => aws?.action === "sts:AssumeRoleWithWebIdentity";

function remedyOfDenied(problem: Problem): readonly string[] {
  switch (problem.code) {
    case "missing-right":
      return [
        "Wait a minute and run the proof again: new rights need seconds until they are in effect everywhere.",
        "If it stays, look at the user's rights with the command below, and ask whoever manages the AWS account which rule takes this one away.",
      ];
    case "denied-explicitly":
    case "denied-by-boundary":
      return [problem.remedy];
    default:
      return [problem.remedy, "Run the proof again once that is done."];
  }
}

export const youngKey = ofProblem({
  id: "young-key",
  title: "AWS does not know BlueRange's access key yet",
  severity: "error",
  seenBy: "The sign-in test was refused because the access key was unknown, though IAM shows it as active.",
  causes: ["young-key"],
  matches: (problem, where) => problem.code === "key-unknown" && isInSignIn(where),
  cause: () =>
    "A new access key needs seconds until AWS knows it everywhere; one that was switched off is never known.",
  remedy: () => [
    "Wait a minute and run the proof again.",
    "If it stays, open the step IAM user and review its changes: it shows whether the key is active.",
  ],
});

export const youngRole = ofProblem({
  id: "young-role",
  title: "The role does not let the test user in yet",
  severity: "error",
  seenBy: "The sign-in was refused, and the role's trust policy does not show why by AWS's published rules.",
  causes: ["young-role"],
  matches: hasCode("trust-refused"),
  cause: (_, session) =>
    `${isTokenUnread(session) ? "The token of the test user can't be read here, so that nobody knows whether the trust policy allows this sign-in" : "The trust policy allows this sign-in"}; a new role needs up to a minute until AWS knows it everywhere.`,
  remedy: (_, session) => [
    "Wait a minute and run the proof again.",
    ...(isTokenUnread(session)
      ? ["If it stays, compare the trust policy of the role, by the command below, with the planned one."]
      : []),
    "If it stays, ask whether a rule of the AWS organization forbids sts:AssumeRoleWithWebIdentity in this account.",
  ],
  command: getRole,
});

/** Then nothing could be compared with the trust policy. */
function isTokenUnread({ check }: Session): boolean {
  return check("proof", "token")?.check.state === "warning";
}

export const signInRefused = ofProblem({
  id: "sign-in-refused",
  title: "The sign-in of the test user was refused",
  severity: "error",
  seenBy: "The trust policy of the role does not allow the token that the pool gave.",
  causes: ["role-trust"],
  matches: hasCode("sign-in-refused"),
  command: getRole,
});

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

export const providerRefused = ofProblem({
  id: "provider-refused",
  title: "The pool does not know BlueRange's developer provider name",
  severity: "error",
  seenBy: "Cognito refused the sign-in because the pool is for another developer provider name.",
  causes: ["provider-name"],
  matches: hasCode("provider-refused"),
});

function getRole(session: Session): string | undefined {
  return awsCommand(session.view.facts, "iam:GetRole", { RoleName: manual.roleName });
}
