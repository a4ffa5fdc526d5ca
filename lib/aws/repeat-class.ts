import type { cognitoOperations } from "./cognito-operations";
import type { iamOperations } from "./iam-operations";
import type { iotOperations } from "./iot-operations";
import type { stsOperations } from "./sts-operations";

/** Every call that the product may send. */
export type AwsAction =
  | `iam:${keyof typeof iamOperations}`
  | `iot:${keyof typeof iotOperations}`
  | `cognito-identity:${keyof typeof cognitoOperations}`
  | `sts:${keyof typeof stsOperations}`;

/**
 * What may be sent again by itself, without anybody looking first.
 *
 * read: changes nothing, so always.
 * overwrite: sets something to a value; the second time finds it set. Always.
 * named: makes or removes something with a name. After a lost answer the second call would be told that the name is
 *   taken, or gone, as if somebody else had done it. So only when AWS refused before doing anything.
 * unnamed: makes another resource at every call: a second live key, certificate or pool. Only when AWS refused before
 *   doing anything; after a lost answer its step looks first (reconcile).
 *
 * "Refused before doing anything" means throttled, or refused over this machine's clock.
 */
export type RepeatClass = "read" | "overwrite" | "named" | "unnamed";

export const repeatClass: Readonly<Record<AwsAction, RepeatClass>> = {
  "iam:GetUser": "read",
  "iam:CreateUser": "named",
  "iam:DeleteUser": "named",
  "iam:TagUser": "overwrite",
  "iam:ListUserTags": "read",
  "iam:ListGroupsForUser": "read",
  "iam:ListAttachedUserPolicies": "read",
  "iam:AttachUserPolicy": "overwrite",
  "iam:DetachUserPolicy": "named",
  "iam:ListUserPolicies": "read",
  "iam:GetUserPolicy": "read",
  "iam:PutUserPolicy": "overwrite",
  "iam:DeleteUserPolicy": "named",
  "iam:PutUserPermissionsBoundary": "overwrite",
  "iam:ListAccessKeys": "read",
  "iam:GetAccessKeyLastUsed": "read",
  // Its secret is shown once: a key whose answer was lost is of no use to anybody, and a user may have only two.
  "iam:CreateAccessKey": "unnamed",
  "iam:UpdateAccessKey": "overwrite",
  "iam:DeleteAccessKey": "named",
  "iam:GetLoginProfile": "read",
  "iam:ListMFADevices": "read",
  "iam:ListSSHPublicKeys": "read",
  "iam:ListSigningCertificates": "read",
  "iam:ListServiceSpecificCredentials": "read",
  "iam:GetRole": "read",
  "iam:CreateRole": "named",
  "iam:DeleteRole": "named",
  "iam:TagRole": "overwrite",
  "iam:ListRoleTags": "read",
  "iam:UpdateAssumeRolePolicy": "overwrite",
  "iam:ListAttachedRolePolicies": "read",
  "iam:AttachRolePolicy": "overwrite",
  "iam:DetachRolePolicy": "named",
  "iam:ListRolePolicies": "read",
  "iam:GetRolePolicy": "read",
  "iam:PutRolePolicy": "overwrite",
  "iam:DeleteRolePolicy": "named",
  "iam:PutRolePermissionsBoundary": "overwrite",
  "iam:GetPolicy": "read",
  "iam:GetAccountSummary": "read",
  "iam:SimulatePrincipalPolicy": "read",
  // AWS makes the account's endpoint at the first call; from then on it is a read.
  "iot:DescribeEndpoint": "read",
  "iot:ListCertificates": "read",
  "iot:DescribeCertificate": "read",
  // The private key is only in this one answer.
  "iot:CreateKeysAndCertificate": "unnamed",
  // The same request gives another certificate each time; ours is found again by its public key.
  "iot:CreateCertificateFromCsr": "unnamed",
  "iot:UpdateCertificate": "overwrite",
  "iot:DeleteCertificate": "named",
  "iot:ListPolicies": "read",
  "iot:GetPolicy": "read",
  "iot:CreatePolicy": "named",
  "iot:DeletePolicy": "named",
  "iot:ListPolicyVersions": "read",
  "iot:GetPolicyVersion": "read",
  // Every call makes one more of at most five versions.
  "iot:CreatePolicyVersion": "unnamed",
  "iot:SetDefaultPolicyVersion": "overwrite",
  "iot:DeletePolicyVersion": "named",
  "iot:ListAttachedPolicies": "read",
  "iot:ListPrincipalThings": "read",
  "iot:ListTargetsForPolicy": "read",
  "iot:AttachPolicy": "overwrite",
  "iot:DetachPolicy": "named",
  "iot:ListTagsForResource": "read",
  "iot:TagResource": "overwrite",
  "cognito-identity:ListIdentityPools": "read",
  "cognito-identity:DescribeIdentityPool": "read",
  // Names of pools are labels: a second call makes a second pool, and BlueRange could no longer tell which is its own.
  "cognito-identity:CreateIdentityPool": "unnamed",
  "cognito-identity:UpdateIdentityPool": "overwrite",
  "cognito-identity:DeleteIdentityPool": "named",
  "cognito-identity:GetIdentityPoolRoles": "read",
  "cognito-identity:SetIdentityPoolRoles": "overwrite",
  "cognito-identity:ListIdentities": "read",
  "cognito-identity:LookupDeveloperIdentity": "read",
  // The same user name always gives the same identity, so a second call makes nothing new.
  "cognito-identity:GetOpenIdTokenForDeveloperIdentity": "overwrite",
  "cognito-identity:GetCredentialsForIdentity": "read",
  // Reports what it could not delete in its answer instead of failing.
  "cognito-identity:DeleteIdentities": "overwrite",
  "cognito-identity:ListTagsForResource": "read",
  "cognito-identity:TagResource": "overwrite",
  "sts:GetCallerIdentity": "read",
  // Hands out temporary keys that end by themselves; nothing stays.
  "sts:AssumeRoleWithWebIdentity": "read",
};

export function isAwsAction(action: string): action is AwsAction {
  return Object.hasOwn(repeatClass, action);
}
