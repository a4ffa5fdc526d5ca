/** Values that AWS does not take: names, ARNs, documents. */
import { manual } from "@/lib/domain/manual";
import type { Problem } from "@/lib/domain/problem";
import { awsCommand } from "../commands";
import { boundaryOf } from "../names";
import { hasCode, ofProblem } from "../of-problem";

export const policyRefused = ofProblem({
  id: "policy-refused",
  title: "AWS does not accept a policy document",
  severity: "error",
  seenBy: "IAM refused a policy document as malformed.",
  causes: [],
  matches: ({ code, aws }) => code === "policy-refused" && aws?.action.startsWith("iam:") === true,
  subject: ({ aws }) => aws?.action ?? "",
  remedy: (problem) => [
    ...(isTrust(problem)
      ? [
          "Look at the trust policy of the role with the command below: users and roles that no longer exist stand in it as IDs that begin with AIDA or AROA.",
          "Take those out in the IAM console, under Roles, Trust relationships, and press Try again.",
        ]
      : []),
    problem.remedy,
  ],
  command: (session, problem, step) =>
    isTrust(problem) && step === "organization-role"
      ? awsCommand(session.view.facts, "iam:GetRole", { RoleName: manual.roleName })
      : undefined,
});

const isTrust = ({ aws }: Problem): boolean =>
  aws?.action === "iam:CreateRole" || aws?.action === "iam:UpdateAssumeRolePolicy";

export const boundaryMissing = ofProblem({
  id: "boundary-missing",
  title: "The permissions boundary does not exist",
  severity: "error",
  seenBy: "AWS did not find what a new user or role refers to, which is its permissions boundary alone.",
  causes: [],
  matches: isBoundaryMissing,
  cause: (_, session) =>
    `AWS knows no policy of this ARN, or not in this account: ${boundaryOf(session) || "the permissions boundary"}`,
  remedy: () => [
    "Compare the ARN in the step IAM user, under More options, with the one in the IAM console, under Policies.",
    "Correct it, review the changes again and apply them.",
  ],
  command: (session) =>
    boundaryOf(session) === ""
      ? undefined
      : awsCommand(session.view.facts, "iam:GetPolicy", { PolicyArn: boundaryOf(session) }),
});

/** A user or role that is to be made needs nothing else that could be missing. */
export function isBoundaryMissing({ code, aws }: Problem): boolean {
  return code === "not-found" && /^iam:Create(User|Role)$/.test(aws?.action ?? "");
}

export const valueRefused = ofProblem({
  id: "value-refused",
  title: "AWS does not accept a value",
  severity: "error",
  seenBy: "AWS refused the input of a call, or something that it manages itself.",
  causes: [],
  matches: hasCode("input-refused", "not-changeable"),
  subject: ({ code, aws }) => aws?.action ?? code,
});
