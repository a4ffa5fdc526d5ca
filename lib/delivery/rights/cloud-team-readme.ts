import "server-only";
import type { CodePlan } from "../as-code/code-plan";
import { titleLine } from "../as-code/heading";

/** README.md of the archive: who does what, in which order, and what to answer. */
export function cloudTeamReadme(plan: CodePlan): string {
  const { number, kind } = plan.account;
  const account = kind === "aws" ? `account ${number}, region ${plan.region}` : `region ${plan.region}`;
  return `# AWS IoT for BlueRange: a request to the cloud team

${titleLine(plan)}

A BlueRange server (${plan.externalUrl}) is to use AWS IoT as its MQTT broker. Its administrator runs a wizard that needs
rights in ${account}. There are two ways; choose one. In neither of them is a secret sent to anybody: the
wizard makes the access key and the certificate itself, and keeps them.

## Way 1: allow it

Give the administrator's user or role the policy 1-allow/operator-policy.json. It allows what is still missing for this
setup, on the names in it, and nothing else. It is too long for an inline policy of a user, so make a managed one:

\`\`\`sh
aws iam create-policy --policy-name BlueRangeSetupOperator --policy-document file://1-allow/operator-policy.json
aws iam attach-user-policy --user-name ADMINISTRATOR --policy-arn POLICY_ARN
\`\`\`

It can be taken away again when the setup is done.

## Way 2: prepare the account

Read the documents in 2-prepare/policies, then run the script with your own credentials:

\`\`\`sh
cd 2-prepare
./prepare-account.sh
\`\`\`

It looks first and makes only what is missing; it makes neither an access key nor a certificate. Then give the
administrator the smaller policy 2-prepare/operator-policy-afterwards.json, by the two commands above: with it the wizard
finds what you have made, and adds the access key and the certificate.

## What to answer

- Which way you took, and that it is done.
- The ARN of the user or role that has the rights now, where it is another one than before.
- Where a permissions boundary or a path is prescribed for users and roles: its ARN, or the path. The wizard asks for both.

The administrator then presses "Check again" in the wizard.
`;
}
