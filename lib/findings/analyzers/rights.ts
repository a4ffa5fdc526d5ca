/** Rights that the operator's keys lack, each with the layer that withholds it and the statement to ask for. */
import { parseArn, principalArn } from "@/lib/domain/arn";
import type { Problem } from "@/lib/domain/problem";
import { awsCommand } from "../commands";
import { textAt } from "../json-at";
import { hasCode, ofProblem, type ProblemAnalyzer } from "../of-problem";
import type { Session } from "../session";

export const deniedByOrganization = ofProblem({
  id: "denied-by-organization",
  title: "A rule of the AWS organization stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a service control policy or a resource control policy.",
  causes: ["organization-rule", "organization-rule-on-sign-in"],
  matches: hasCode("denied-by-organization"),
  subject: rightOf,
  remedy: (problem) => [
    problem.remedy,
    statementToAskFor(problem),
    "No right within the account can overrule such a rule. When it is changed, press Try again: what was done stays done.",
  ],
});

export const deniedByBoundary = ofProblem({
  id: "denied-by-boundary",
  title: "A permissions boundary stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a permissions boundary.",
  causes: ["boundary-required"],
  matches: hasCode("denied-by-boundary"),
  subject: rightOf,
  remedy: (problem) => [
    problem.remedy,
    statementToAskFor(problem),
    "Where the account asks for a boundary on every new user and role, enter its ARN in the step IAM user.",
  ],
  command: simulation,
});

const refusedAtRoot = ofProblem({
  id: "path-rule",
  title: "Users or roles may not be made under this path",
  severity: "warning",
  seenBy: "Making a user or role was refused under the path /, while other calls were allowed.",
  causes: ["path-required"],
  matches: (problem) =>
    hasCode("missing-right", "denied-explicitly")(problem) &&
    /^iam:Create(User|Role)$/.test(rightOf(problem)),
  subject: rightOf,
  cause: () =>
    "Some accounts let people make users and roles under a path of their own only, and this one has none.",
  remedy: () => [
    "Ask whoever manages the AWS account whether users and roles need a path.",
    "If so, enter it in the step IAM user, review the changes again and apply them.",
  ],
});

export const pathRule: ProblemAnalyzer = {
  ...refusedAtRoot,
  find: (session) => {
    const calls = session.ofType("aws.called");
    // On an empty account what is looked for is not there, and the look was allowed all the same.
    const isIamAllowed = calls.some(
      ({ action, error = "" }) => action.startsWith("iam:") && /^$|^NoSuchEntity/.test(error),
    );
    const hasPath = (session.view.facts.iamPath ?? "/") !== "/";
    return isIamAllowed && !hasPath ? refusedAtRoot.find(session) : [];
  },
};

export const missingRight = ofProblem({
  id: "missing-right",
  title: "A right is missing",
  severity: "error",
  seenBy: "AWS refused a call to the operator's keys or to BlueRange's own, for a right that they lack.",
  causes: [],
  matches: hasCode("missing-right", "denied-explicitly"),
  subject: rightOf,
  remedy: (problem) => [problem.remedy, ...(problem.statement ? [statementToAskFor(problem)] : [])],
  command: simulation,
});

export const deniedElsewhere = ofProblem({
  id: "denied-elsewhere",
  title: "A rule between the keys and the resource stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a session policy, a VPC endpoint or a policy of the resource.",
  causes: [],
  matches: hasCode("denied-by-session", "denied-by-endpoint", "denied-by-resource"),
  subject: rightOf,
  remedy: (problem) => [problem.remedy, statementToAskFor(problem)],
});

function rightOf({ statement, aws }: Problem): string {
  return textAt(statement, "Action") ?? aws?.action ?? "";
}

function statementToAskFor({ statement, aws }: Problem): string {
  return `Statement to ask for: ${JSON.stringify(statement ?? { Effect: "Allow", Action: aws?.action ?? "", Resource: "*" })}`;
}

/** Asks IAM itself what the operator may do, and by which policy not. */
function simulation(session: Session, problem: Problem): string | undefined {
  const arn = parseArn(session.view.facts.callerArn ?? "");
  if (!arn || !problem.statement) return undefined;
  const { Resource } = problem.statement;
  const resources = (Array.isArray(Resource) ? Resource : [Resource]).filter(
    (one) => typeof one === "string" && /^arn:[^*]+$/.test(one),
  );
  return awsCommand(session.view.facts, "iam:SimulatePrincipalPolicy", {
    PolicySourceArn: principalArn(arn),
    ActionNames: [rightOf(problem)],
    ...(resources.length > 0 && { ResourceArns: resources }),
  });
}
