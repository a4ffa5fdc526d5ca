/** The operator's keys: too old, wrong, or too powerful. */
import { callerOf, parseArn } from "@/lib/domain/arn";
import { shellCommand } from "../commands";
import type { Analyzer } from "../finding";
import { hasCode, ofProblem } from "../of-problem";

export const credentialsExpired = ofProblem({
  id: "credentials-expired",
  title: "The AWS credentials ran out",
  severity: "error",
  seenBy: "AWS or the setup refused to go on with credentials that had expired or were forgotten.",
  causes: [],
  matches: hasCode("credentials-expired", "keys-forgotten", "no-credentials"),
  remedy: () => [
    "Open the step AWS account and enter new credentials of the same account.",
    "Go back to the step that stopped and press Try again; what was done is found and kept.",
  ],
  command: () => shellCommand("aws", "sts", "get-caller-identity"),
});

export const credentialsWrong = ofProblem({
  id: "credentials-wrong",
  title: "AWS does not accept the access key",
  severity: "error",
  seenBy: "AWS did not know the access key, or its secret did not fit.",
  causes: [],
  // In the proof it is BlueRange's key, which may only be too new.
  matches: (problem, step) =>
    step !== "proof" && hasCode("key-unknown", "secret-wrong", "account-not-active")(problem),
  subject: ({ code }) => code,
});

export const regionOff = ofProblem({
  id: "region-off",
  title: "The region is switched off in this account",
  severity: "error",
  seenBy: "AWS named the region as switched off.",
  causes: ["region-off"],
  matches: ({ code, aws }) => code === "region-off" || aws?.error === "RegionDisabledException",
  remedy: () => [
    "Switch the region on in the AWS console, under Account, AWS Regions; that takes some minutes.",
    "Or choose another region in the step AWS account.",
  ],
  command: ({ view }) =>
    shellCommand("aws", "account", "get-region-opt-status", "--region-name", view.facts.region ?? "REGION"),
});

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
