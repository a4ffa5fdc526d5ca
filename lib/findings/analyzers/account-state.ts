/** What is in the account already, and where its limits are. */
import { awsCommand } from "../commands";
import { policyNameOf, userNameOf } from "../names";
import { hasCode, ofProblem } from "../of-problem";

export const thirdKey = ofProblem({
  id: "third-key",
  title: "The IAM user has two access keys already",
  severity: "error",
  seenBy: "The plan stopped at the user's second key, or AWS refused a third one.",
  causes: ["third-key"],
  matches: ({ code, aws }) =>
    code === "two-access-keys" || (code === "limit-reached" && aws?.action === "iam:CreateAccessKey"),
  remedy: ({ remedy }) => [remedy, "To deactivate a key is not enough: AWS counts it until it is deleted."],
  command: (session) =>
    awsCommand(session.view.facts, "iam:ListAccessKeys", { UserName: userNameOf(session) }),
});

export const severalPools = ofProblem({
  id: "several-pools",
  title: "More than one identity pool is for this server",
  severity: "error",
  seenBy: "Two pools have the host of the external URL as their developer provider name.",
  causes: ["name-taken"],
  matches: hasCode("several-pools"),
  command: (session) =>
    awsCommand(session.view.facts, "cognito-identity:ListIdentityPools", { MaxResults: 60 }),
});

export const nameTaken = ofProblem({
  id: "name-taken",
  title: "The account has something of this name already",
  severity: "error",
  seenBy: "AWS refused to make something because its name is in use.",
  causes: ["name-taken"],
  matches: hasCode("name-taken"),
  remedy: () => [
    "Review the changes again: the review shows what is there, and takes it over where that does no harm.",
    "Or choose another name in the step.",
  ],
});

export const policyTooLong = ofProblem({
  id: "policy-too-long",
  title: "A policy is too long or has too many versions",
  severity: "error",
  seenBy: "The plan found five versions of the IoT policy, or AWS refused a policy for its length.",
  causes: ["policy-too-long"],
  matches: ({ code, aws }) =>
    code === "five-policy-versions" ||
    (code === "limit-reached" && /^(iot:CreatePolicy|iam:Put|iam:UpdateAssume)/.test(aws?.action ?? "")) ||
    // AWS IoT says no more of a document that is too long.
    (code === "policy-refused" && aws?.action.startsWith("iot:") === true),
  subject: ({ code }) => code,
  command: (session, { code }) =>
    code === "five-policy-versions"
      ? awsCommand(session.view.facts, "iot:ListPolicyVersions", { policyName: policyNameOf(session) })
      : undefined,
});

export const sessionPolicyTooLarge = ofProblem({
  id: "session-policy-too-large",
  title: "The policy of a user's session is too large",
  severity: "error",
  seenBy: "AWS answered PackedPolicyTooLarge to a sign-in.",
  causes: ["session-policy-too-large"],
  matches: ({ aws }) => /^PackedPolicyTooLarge/.test(aws?.error ?? ""),
  remedy: () => ["BlueRange asks for this policy itself: send the session file to BlueRange's support."],
});

export const limitReached = ofProblem({
  id: "limit-reached",
  title: "A quota of the AWS account is used up",
  severity: "error",
  seenBy: "AWS refused to make something because the account has as many as it may.",
  causes: [],
  matches: (problem) => hasCode("limit-reached")(problem) && !isToldElsewhere(problem.aws?.action ?? ""),
  subject: ({ aws }) => aws?.action ?? "",
});

const isToldElsewhere = (action: string): boolean =>
  action === "iam:CreateAccessKey" || /^(iot:CreatePolicy|iam:Put|iam:UpdateAssume)/.test(action);

export const stillInUse = ofProblem({
  id: "still-in-use",
  title: "AWS does not delete what is in use",
  severity: "error",
  seenBy: "AWS refused a deletion (DeleteConflict or CertificateState).",
  causes: ["still-in-use"],
  matches: hasCode("still-in-use", "still-attached"),
  remedy: () => [
    "Wait five minutes and try again: AWS needs them to notice that it is no longer in use.",
    "If it stays, detach in this order: the policy from the certificate, then deactivate and delete the certificate, then delete the policy.",
  ],
});
