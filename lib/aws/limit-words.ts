import type { ProblemWords } from "./problem-words";

/** Words for a quota of AWS that is used up. Waiting does not help; somebody has to make room. */
export function limitWords(action: string): ProblemWords {
  const [message, remedy] = limits[action] ?? anyLimit;
  return { code: "limit-reached", message, remedy };
}

const twoKilobytes = "Choose the manual's own documents and default names, which fit, and try again.";

const limits: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  "iam:CreateAccessKey": [
    "The IAM user has two access keys already; AWS allows no third.",
    "Delete one that nobody uses in AWS's IAM console, under the user's security credentials, then try again.",
  ],
  "iam:CreateUser": [
    "The account has as many IAM users as AWS allows.",
    "Delete IAM users that nobody needs, or ask AWS for a higher quota, then try again.",
  ],
  "iam:CreateRole": [
    "The account has as many IAM roles as AWS allows, or the trust policy is too long.",
    "Delete roles that nobody needs, or ask AWS for a higher quota, then try again.",
  ],
  "iam:UpdateAssumeRolePolicy": [
    "The trust policy of the role would be longer than AWS allows.",
    "Take identity pools that no longer exist out of the role's trust policy, then try again.",
  ],
  "iam:AttachUserPolicy": [
    "The IAM user has as many managed policies as AWS allows.",
    "Detach one that BlueRange does not need from the user, or choose another user name, then try again.",
  ],
  "iam:AttachRolePolicy": [
    "The role has as many managed policies as AWS allows.",
    "Detach one that BlueRange does not need from the role, then try again.",
  ],
  "iam:PutUserPolicy": [
    "The inline policies of the IAM user would be longer than AWS allows.",
    "Delete an inline policy of the user that nobody needs, or choose another user name, then try again.",
  ],
  "iam:PutRolePolicy": [
    "The inline policies of the role would be longer than AWS allows.",
    "Delete an inline policy of the role that nobody needs, then try again.",
  ],
  "iot:AttachPolicy": [
    "The certificate has as many policies as AWS allows.",
    "Detach a policy that nobody needs from the certificate in AWS IoT, then try again.",
  ],
  "iot:CreatePolicy": ["AWS IoT allows no further or no longer policy in this region.", twoKilobytes],
  "iot:CreatePolicyVersion": [
    "The AWS IoT policy has five versions already; AWS allows no sixth.",
    "Delete a version that is not the default in AWS IoT, under the policy's versions, then try again.",
  ],
  "cognito-identity:CreateIdentityPool": [
    "The account has as many identity pools in this region as AWS allows.",
    "Delete identity pools that nobody needs, or ask AWS for a higher quota, then try again.",
  ],
};

const anyLimit = [
  "A quota of the AWS account is used up.",
  "Make room, or ask AWS for a higher quota under Service Quotas, then try again.",
] as const;
