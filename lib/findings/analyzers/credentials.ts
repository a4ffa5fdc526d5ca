/** The operator's keys: too old, wrong, or too powerful. */
import { callerOf, parseArn } from "@/lib/domain/arn";
import type { Problem } from "@/lib/domain/problem";
import { findRegion } from "@/lib/domain/region";
import { stepOf } from "@/lib/wizard/fold/fold";
import { shellCommand } from "../commands";
import type { Analyzer } from "../finding";
import { hasCode, isInSignIn, ofProblem } from "../of-problem";
import type { Session } from "../session";

export const credentialsExpired = ofProblem({
  id: "credentials-expired",
  title: "The AWS credentials ran out",
  severity: "error",
  seenBy: "AWS or the setup refused to go on with credentials that had expired or were forgotten.",
  causes: [],
  matches: hasCode("credentials-expired", "keys-forgotten", "no-credentials"),
  remedy: ({ code, remedy }) => [
    code === "no-credentials"
      ? remedy
      : "Open the step AWS account and enter new credentials of the same account.",
    "Go back to the step that stopped and press Try again; what was done is found and kept.",
  ],
  command: () => shellCommand("aws", "sts", "get-caller-identity"),
});

export const credentialsWrong = ofProblem({
  id: "credentials-wrong",
  title: "AWS does not accept the access key",
  severity: "error",
  seenBy: "AWS did not know the operator's access key, or its secret did not fit.",
  causes: ["region-off"],
  matches: (problem, where) => isOfKey(problem) && !isInSignIn(where),
  subject: ({ code }) => code,
  remedy: ({ code, remedy }, session) => [
    remedy,
    ...(code === "key-unknown" && isOptIn(session)
      ? [
          "If the key is right, look whether the region was switched off in the account: there no key is known.",
        ]
      : []),
  ],
  causesOf: ({ code }) => (code === "key-unknown" ? ["region-off"] : []),
});

const isOfKey = hasCode("key-unknown", "secret-wrong", "account-not-active");

/** Off in every account until somebody switches it on, and it may be switched off again. */
function isOptIn({ view }: Session): boolean {
  return findRegion(view.facts.region ?? "")?.optIn === true;
}

export const otherAccount = ofProblem({
  id: "other-account",
  title: "The AWS credentials are another account's by now",
  severity: "error",
  seenBy:
    "AWS said that the profile or the terminal's credentials belong to another account than the setup's.",
  causes: [],
  matches: hasCode("other-account"),
  remedy: ({ remedy }) => [remedy],
  command: ({ view }) => {
    const { credentialSource, profile } = stepOf(view, "account").answers ?? {};
    const named = credentialSource === "profile" && profile ? ["--profile", profile] : [];
    return shellCommand("aws", "sts", "get-caller-identity", ...named);
  },
});

export const regionOff = ofProblem({
  id: "region-off",
  title: "The region, or its sign-in service, is switched off in this account",
  severity: "error",
  seenBy: "AWS named the region as switched off, or STS in it.",
  causes: ["region-off"],
  matches: hasCode("region-off"),
  cause: (problem, { view }) =>
    isOfSts(problem)
      ? `STS, the service by which everybody signs in to AWS, is not active for the region ${view.facts.region ?? "of the setup"} in this account.`
      : problem.message,
  remedy: (problem) => [
    ...(isOfSts(problem)
      ? [
          "Activate the region in the AWS console, under IAM, Account settings, Security Token Service (STS), Endpoints.",
          "If it can't be activated there, the region itself is off: switch it on under Account, AWS Regions; that takes some minutes.",
        ]
      : ["Switch the region on in the AWS console, under Account, AWS Regions; that takes some minutes."]),
    "Or choose another region in the step AWS account.",
  ],
  // Most regions can't be switched off, and of STS this says nothing.
  command: (session) =>
    isOptIn(session)
      ? shellCommand(
          "aws",
          "account",
          "get-region-opt-status",
          "--region-name",
          session.view.facts.region ?? "",
        )
      : undefined,
});

const isOfSts = ({ aws }: Problem): boolean => aws?.action.startsWith("sts:") === true;

export const rootKey: Analyzer = {
  id: "root-key",
  title: "The setup works with the key of the account's owner",
  severity: "warning",
  seenBy: "AWS named the account itself as the owner of the credentials.",
  causes: [],
  find: (session) => {
    const saved = session
      .ofType("answers.saved")
      .filter(({ facts }) => isRoot(facts.callerArn))
      .map(({ seq }) => seq);
    if (saved.length === 0) return [];
    return [
      {
        cause:
          "A key of the account's owner (root) may do everything, even close the account, and can't be narrowed.",
        remedy: [
          "Use a key of an administrator instead, in the step AWS account.",
          "Delete the owner's key in the AWS console, under the account name, Security credentials.",
        ],
        evidence: saved,
        overcome: !isRoot(session.view.facts.callerArn),
      },
    ];
  },
};

function isRoot(callerArn: string | undefined): boolean {
  const arn = parseArn(callerArn ?? "");
  return arn !== undefined && callerOf(arn).kind === "root";
}
