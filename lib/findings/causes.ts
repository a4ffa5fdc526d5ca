/**
 * The known ways in which AWS IoT for BlueRange comes to fail, at the setup or later.
 *
 * findings-of.test.ts holds each of them to an analyzer or, where no session can show it, to the check list.
 */
export const causes = {
  "identity-without-policy": "A signed-in user has no IoT policy, so AWS IoT closes the connection at once",
  "role-trust": "The role does not let users of the identity pool in",
  "pool-roles": "The identity pool has no role for its users, or one that does not trust it",
  "classic-flow": "The identity pool does not allow the basic (classic) flow",
  "provider-name": "The developer provider name is not the host of the external URL",
  "other-pool-token": "A token is of another pool or region",
  "wrong-clock": "A clock is more than five minutes off",
  "old-endpoint": "The endpoint is not the one with Amazon's own certificate authorities",
  "certificate-inactive": "The certificate is not active",
  "certificate-rights": "The certificate has no policy, or one that lacks a right",
  "young-policy": "An IoT policy takes 6 to 8 minutes to take effect",
  "shared-client-id": "Two servers connect under the same client ID",
  "several-regions": "Parts of the setup lie in different regions",
  "closed-port": "Port 8883 or 443 is closed on the way to AWS",
  "unknown-authority": "The server does not trust the certificate that comes in AWS's name",
  "session-limits": "A connection ends after an hour or a day, as AWS has it",
  "third-key": "The IAM user has two access keys already",
  "young-key": "A new access key needs seconds until AWS knows it",
  "young-role": "A new role needs up to a minute until AWS knows it",
  "organization-rule": "A rule of the AWS organization forbids something",
  "organization-rule-on-sign-in": "A rule of the AWS organization forbids the sign-in of users",
  "boundary-required": "The account asks for a permissions boundary on new users and roles",
  "path-required": "The operator may make users and roles under certain paths only",
  "name-taken": "The account has something of this name already",
  "still-in-use": "AWS does not delete what is still in use",
  "key-format": "The private key is in a format that its reader does not know",
  "broker-address": "The addresses of the broker in application.yml can't be read",
  "overridden-settings": "Environment variables override application.yml",
  "broken-yaml": "application.yml can't be read, so the server does not start",
  "unreadable-key-files": "BlueRange can't read the PEM files",
  "region-off": "The region is switched off in the account",
  "session-policy-too-large": "The policy of a user's session is too large",
  "policy-too-long": "A policy is too long, or has too many versions",
  "too-many-calls": "AWS gets too many calls, or two at once change the same thing",
  "old-signed-address": "A signed address is used minutes after it was made",
  "audit-remark": "An audit of AWS IoT complains about the rights of the role",
} as const;

export type CauseId = keyof typeof causes;
