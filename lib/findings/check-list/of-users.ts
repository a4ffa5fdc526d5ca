/** Users of BlueRange can't sign in to AWS IoT, or lose their connection. */
import { manual } from "@/lib/domain/manual";
import { awsCommand } from "../commands";
import type { ListedCause, Setup } from "../listed-cause";

export function ofUsers({ facts, installed }: Setup): readonly ListedCause[] {
  const { userName } = facts;
  return [
    {
      cause: "identity-without-policy",
      at: "users",
      symptom: "Browsers connect and are closed at once (AMQJS0008I Socket closed)",
      because: "BlueRange could not attach an IoT policy to the signed-in user.",
      steps: [
        "Run the command: AWSIoTConfigAccess must be among the policies of BlueRange's user.",
        installed
          ? "If it is missing, attach it again in the IAM console, under Users, Permissions."
          : "If it is missing, open the step IAM user, review its changes and apply them.",
        "Let the user sign in again.",
      ],
      command: userName
        ? awsCommand(facts, "iam:ListAttachedUserPolicies", { UserName: userName })
        : undefined,
    },
    {
      cause: "role-trust",
      at: "users",
      symptom: "Users get AccessDenied, or “Invalid identity pool configuration”",
      because:
        "The role or the pool has changed since the proof, or the operator of the manual does not let them in.",
      steps: installed ? lookAgain : proveAgain,
      command: awsCommand(facts, "iam:GetRole", { RoleName: manual.roleName }),
    },
    {
      cause: "provider-name",
      at: "users",
      symptom: "“This identity pool does not support the specified developer provider”",
      because: "The external URL of BlueRange is no longer the one that the pool was made for.",
      steps: [
        "Compare the external URL in BlueRange with the one in the step BlueRange server.",
        installed
          ? "If BlueRange's is right, begin a new setup with it: a new pool is made, and BlueRange needs its files."
          : "If BlueRange's is right, change it there and go through the steps again: a new pool is made.",
      ],
    },
    {
      cause: "old-signed-address",
      at: "users",
      symptom: "A browser's first connection is refused after a page stood open for minutes (426 or closed)",
      because: "The address that BlueRange signs for a browser is good for about five minutes.",
      steps: ["Load the page again.", "If that does not help, compare the clocks of both machines."],
    },
    {
      cause: "session-limits",
      at: "users",
      symptom: "A connection ends after an hour, or after a day",
      because:
        "AWS gives temporary credentials for an hour, and keeps a browser's connection for a day at most.",
      steps: [
        "Nothing is wrong: BlueRange connects again by itself.",
        "If it does not, tell BlueRange's support.",
      ],
    },
    {
      cause: "organization-rule-on-sign-in",
      at: "users",
      symptom: "“User: anonymous is not authorized to perform: cognito-identity:GetId”",
      because: "A resource control policy of the AWS organization forbids calls that nobody has signed.",
      steps: [
        "Ask whoever manages the AWS organization to let Cognito's sign-in calls through for this account.",
        "No right within the account can overrule such a policy.",
      ],
    },
    {
      cause: "session-policy-too-large",
      at: "users",
      symptom: "PackedPolicyTooLarge in the log",
      because: "The rights that BlueRange asks for a user do not fit into one session.",
      steps: ["Tell BlueRange's support: the setup has no part in it."],
    },
    {
      cause: "audit-remark",
      at: "users",
      symptom: "An audit reports AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK",
      because: `The manual gives the role ${manual.rolePolicyName}, which allows every topic of the account's broker.`,
      steps: [
        "Nothing is broken: BlueRange narrows each user's rights by the IoT policy that it attaches.",
        "Don't narrow the role by hand without a test: users may lose access. Note it as an accepted risk, or ask BlueRange's support.",
      ],
    },
  ];
}

const proveAgain: readonly string[] = [
  "Run the proof again: it signs a test user in as BlueRange does, and says at which part it fails.",
  "Where the proof offers a repair of the trust policy, take it.",
];

/** A sign-in needs the secret of BlueRange's key, which is wiped by then. */
const lookAgain: readonly string[] = [
  "Follow “Check the account again” on this page: it compares role and pool with how the setup has left them.",
  "If nothing has changed, begin a new setup for the same server: its proof signs a test user in and says at which part that fails. BlueRange then needs the new files.",
];
