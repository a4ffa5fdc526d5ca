import { expect, test } from "vitest";
import { awsCliCommand } from "./aws-cli";
import type { AwsCall } from "./change";
import { hole } from "./hole";

const trust = {
  Version: "2012-10-17",
  Statement: [{ Condition: { StringEquals: { aud: hole("identityPoolId") } } }],
};

const cases: readonly (readonly [what: string, call: AwsCall, command: string])[] = [
  [
    "names",
    { action: "iam:GetUser", input: { UserName: "bluerange" } },
    "aws iam get-user --user-name bluerange",
  ],
  ["several capitals", { action: "iam:ListSSHPublicKeys", input: {} }, "aws iam list-ssh-public-keys"],
  ["and again", { action: "iam:ListMFADevices", input: {} }, "aws iam list-mfa-devices"],
  [
    "a certificate request as a file",
    {
      action: "iot:CreateCertificateFromCsr",
      input: { certificateSigningRequest: "-----BEGIN CERTIFICATE REQUEST-----", setAsActive: false },
    },
    "aws iot create-certificate-from-csr --certificate-signing-request file://certificate-request.pem --no-set-as-active",
  ],
  [
    "yes and no",
    {
      action: "cognito-identity:CreateIdentityPool",
      input: { AllowUnauthenticatedIdentities: false, AllowClassicFlow: true },
    },
    "aws cognito-identity create-identity-pool --no-allow-unauthenticated-identities --allow-classic-flow",
  ],
  [
    "lists and structures as JSON in one word",
    { action: "iam:TagUser", input: { Tags: [{ Key: "owner", Value: "it's us" }] } },
    `aws iam tag-user --tags '[{"Key":"owner","Value":"it'\\''s us"}]'`,
  ],
  [
    "a value that is not known yet",
    { action: "cognito-identity:DescribeIdentityPool", input: { IdentityPoolId: hole("identityPoolId") } },
    "aws cognito-identity describe-identity-pool --identity-pool-id IDENTITY_POOL_ID",
  ],
  [
    "how it pages is left to the CLI",
    { action: "iot:ListCertificates", input: { ascendingOrder: false, pageSize: 250, marker: "abc" } },
    "aws iot list-certificates --no-ascending-order",
  ],
  [
    "but for the one option that Cognito insists on",
    { action: "cognito-identity:ListIdentityPools", input: { MaxResults: 60, NextToken: "abc" } },
    "aws cognito-identity list-identity-pools --max-results 60",
  ],
  [
    "no token of a user",
    {
      action: "cognito-identity:GetCredentialsForIdentity",
      input: { IdentityId: "eu:1", Logins: { "cognito-identity.amazonaws.com": "eyJhbGciOi" } },
    },
    `aws cognito-identity get-credentials-for-identity --identity-id eu:1 --logins '{"cognito-identity.amazonaws.com":"OPEN_ID_TOKEN"}'`,
  ],
  [
    "nor in the other call that takes one",
    { action: "sts:AssumeRoleWithWebIdentity", input: { WebIdentityToken: "eyJhbGciOi" } },
    "aws sts assume-role-with-web-identity --web-identity-token WEB_IDENTITY_TOKEN",
  ],
  [
    "a value that the CLI would take for a file",
    {
      action: "iam:CreateRole",
      input: { Description: "file:///etc/passwd", AssumeRolePolicyDocument: { a: 1 } },
    },
    `aws iam create-role --cli-input-json '{"Description":"file:///etc/passwd","AssumeRolePolicyDocument":"{\\"a\\":1}"}'`,
  ],
  [
    "or for an option",
    { action: "iam:GetUser", input: { UserName: "-help" } },
    `aws iam get-user --cli-input-json '{"UserName":"-help"}'`,
  ],
];

test.each(cases)("writes a call for the command line: %s", (_, call, command) => {
  expect(awsCliCommand(call).replaceAll(" \\\n  ", " ")).toBe(command);
});

test("names the region where it is given", () => {
  const call: AwsCall = { action: "iam:GetUser", input: {} };
  expect(awsCliCommand(call, { region: "cn-north-1" })).toBe("aws iam get-user --region cn-north-1");
});

test("names what is not known yet inside documents, too", () => {
  const call: AwsCall = { action: "iam:UpdateAssumeRolePolicy", input: { PolicyDocument: trust } };
  expect(awsCliCommand(call)).toContain(`{"aud":"IDENTITY_POOL_ID"}`);
});

test("breaks a long command where an option begins", () => {
  const call: AwsCall = {
    action: "iam:CreateRole",
    input: { RoleName: "X", AssumeRolePolicyDocument: trust },
  };
  expect(awsCliCommand(call).split("\n")).toHaveLength(3);
});
