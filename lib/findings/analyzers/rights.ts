/** Rights that the operator's keys lack, each with the layer that withholds it and the statement to ask for. */
import type { Problem } from "@/lib/domain/problem";
import { boundaryOf, iamPathOf } from "../names";
import { hasCode, isInSignIn, type Matches, ofProblem } from "../of-problem";
import { operatorArn } from "../principal-of";
import { rightOf, simulation, statementToAskFor } from "../right-words";
import type { Session } from "../session";

/** What the sign-in test is refused is BlueRange's own lack, and has an analyzer of its own. */
function ofOperator(...codes: readonly string[]): Matches {
  const isOfThese = hasCode(...codes);
  return (problem, where) => isOfThese(problem) && !isInSignIn(where);
}

const lacksRight = ofOperator("missing-right", "denied-explicitly");

const simulated = (session: Session, problem: Problem) => simulation(session, operatorArn(session), problem);

export const deniedByOrganization = ofProblem({
  id: "denied-by-organization",
  title: "A rule of the AWS organization stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a service control policy or a resource control policy.",
  causes: ["organization-rule"],
  matches: ofOperator("denied-by-organization"),
  subject: rightOf,
  remedy: (problem) => [
    problem.remedy,
    "No right within the account can overrule such a rule. When it is changed, press Try again: what was done stays done.",
  ],
  statement: statementToAskFor,
});

export const deniedByBoundary = ofProblem({
  id: "denied-by-boundary",
  title: "A permissions boundary stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a permissions boundary.",
  causes: ["boundary-required"],
  matches: ofOperator("denied-by-boundary"),
  subject: rightOf,
  remedy: (problem) => [
    problem.remedy,
    "Where the account asks for a boundary on every new user and role, enter its ARN in the step IAM user.",
  ],
  statement: statementToAskFor,
  command: simulated,
});

export const pathRule = ofProblem({
  id: "path-rule",
  title: "The account may ask for a path or a boundary",
  severity: "warning",
  seenBy:
    "Making a user or role was refused while other calls were allowed, and no path or no permissions boundary was entered.",
  causes: ["path-required", "boundary-required"],
  matches: (problem, where) => lacksRight(problem, where) && /^iam:Create(User|Role)$/.test(rightOf(problem)),
  applies: (session) => isIamAllowed(session) && missing(session) !== undefined,
  subject: rightOf,
  cause: (_, session) =>
    `Some accounts let people make users and roles only under a path of their own, or only with a permissions boundary; in the step IAM user ${missing(session) ?? "both"} was entered.`,
  remedy: () => [
    "Ask whoever manages the AWS account whether new users and roles need a certain path or a permissions boundary.",
    "If so, enter it in the step IAM user under More options, review the changes again and apply them.",
  ],
});

/** On an empty account what is looked for is not there, and the look was allowed all the same. */
function isIamAllowed({ ofType }: Session): boolean {
  return ofType("aws.called").some(
    ({ action, error = "" }) => action.startsWith("iam:") && /^$|^NoSuchEntity/.test(error),
  );
}

/** Which of the two was not entered; undefined where both were. */
function missing(session: Session): string | undefined {
  const path = iamPathOf(session);
  if (boundaryOf(session) !== "") return path === "/" ? "a boundary but no path" : undefined;
  return path === "/" ? "neither" : `the path ${path} but no boundary`;
}

export const missingRight = ofProblem({
  id: "missing-right",
  title: "A right is missing",
  severity: "error",
  seenBy: "AWS refused a call to the operator's keys, for a right that they lack.",
  causes: [],
  matches: lacksRight,
  subject: rightOf,
  // One that allows helps nobody where another one denies.
  statement: ({ code, statement }) => (code === "missing-right" ? statement : undefined),
  command: simulated,
});

export const deniedElsewhere = ofProblem({
  id: "denied-elsewhere",
  title: "A rule between the keys and the resource stands in the way",
  severity: "error",
  seenBy: "AWS refused a call and named a session policy, a VPC endpoint or a policy of the resource.",
  causes: [],
  matches: ofOperator("denied-by-session", "denied-by-endpoint", "denied-by-resource"),
  subject: rightOf,
  statement: statementToAskFor,
});
