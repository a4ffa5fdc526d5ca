/** What BlueRange's own IAM user may do. */
import { manual } from "@/lib/domain/manual";
import { awsCommand } from "../commands";
import { isWholeKeyId, userNameOf } from "../names";
import { ofCheck } from "../of-check";

export const userGone = ofCheck({
  id: "user-gone",
  title: "BlueRange's IAM user does not exist",
  severity: "error",
  seenBy: "AWS shows no IAM user of the name that this setup uses.",
  causes: [],
  checks: [["iam-user", "user"]],
  cause: (session) =>
    `AWS does not show the user ${userNameOf(session)}, as whom BlueRange signs in: it was deleted or renamed, and with it went its access key and its rights.`,
  remedy: () => [
    "Ask who administers the account whether it was deleted on purpose.",
    "Open the step IAM user, review its changes and apply them: they make it again, with a new access key.",
    "Run the proof, download the files for BlueRange again and put them in place: they hold the new key.",
  ],
  command: (session) => awsCommand(session.view.facts, "iam:GetUser", { UserName: userNameOf(session) }),
});

export const identityWithoutPolicy = ofCheck({
  id: "identity-without-policy",
  title: "BlueRange can't give its users an IoT policy",
  severity: "error",
  seenBy: "The IAM user lacks the managed policy AWSIoTConfigAccess.",
  causes: ["identity-without-policy"],
  checks: [["iam-user", "policy-AWSIoTConfigAccess"]],
  cause: () =>
    "With AWSIoTConfigAccess BlueRange attaches an IoT policy to each user who signs in; without it AWS IoT closes their connections at once.",
  remedy: () => ["Open the step IAM user, review its changes and apply them."],
  command: (session) =>
    awsCommand(session.view.facts, "iam:ListAttachedUserPolicies", { UserName: userNameOf(session) }),
});

export const userRights = ofCheck({
  id: "user-rights",
  title: "BlueRange's IAM user lacks a right of the manual",
  severity: "error",
  seenBy: "A check of the IAM user's policies failed.",
  causes: [],
  checks: [
    ...manual.userPolicies
      .filter(({ name }) => name !== "AWSIoTConfigAccess")
      .map(({ name }) => ["iam-user", `policy-${name}`] as const),
    ["iam-user", "inline-policy"],
  ],
  cause: (_, failed) => `It lacks what the manual gives it: ${failed.map(({ label }) => label).join(", ")}`,
  remedy: () => ["Open the step IAM user, review its changes and apply them."],
  command: (session) =>
    awsCommand(session.view.facts, "iam:ListAttachedUserPolicies", { UserName: userNameOf(session) }),
});

export const noUsableKey = ofCheck({
  id: "no-usable-key",
  title: "BlueRange has no access key that works",
  severity: "error",
  seenBy: "The user has no active key whose secret is kept here, or the key belongs to somebody else.",
  causes: [],
  checks: [["iam-user", "access-key"]],
  cause: (_, failed) => `Wanted is an active key whose secret is kept here; found: ${failed[0]?.found ?? ""}`,
  remedy: () => [
    "Open the step IAM user, review its changes and apply them; another key is made.",
    "Run the proof, and download the files for BlueRange again after that: they hold the new key.",
  ],
  command: (session) =>
    awsCommand(session.view.facts, "iam:ListAccessKeys", { UserName: userNameOf(session) }),
});

export const furtherKey = ofCheck({
  id: "further-key",
  title: "The IAM user has a further access key",
  severity: "warning",
  seenBy: "The user has a key beside the one of this setup.",
  causes: [],
  checks: [["iam-user", "no-further-key"]],
  cause: (_, failed) => `Whoever has its secret may do all that BlueRange may: ${failed[0]?.found ?? ""}`,
  remedy: () => [
    "Find out whether another BlueRange server or a person uses it.",
    "Delete it in the AWS console when nobody does, under IAM, Users, Security credentials.",
  ],
  command: (session, failed) => {
    const keyId = failed[0]?.found.split(",")[0] ?? "";
    // A session file has only the end of an ID.
    return isWholeKeyId(keyId)
      ? awsCommand(session.view.facts, "iam:GetAccessKeyLastUsed", { AccessKeyId: keyId })
      : awsCommand(session.view.facts, "iam:ListAccessKeys", { UserName: userNameOf(session) });
  },
});
