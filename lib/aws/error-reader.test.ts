import { CognitoIdentityServiceException, ResourceConflictException } from "@aws-sdk/client-cognito-identity";
import {
  ConcurrentModificationException,
  DeleteConflictException,
  EntityAlreadyExistsException,
  IAMServiceException,
  LimitExceededException,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
  ServiceFailureException,
} from "@aws-sdk/client-iam";
import {
  CertificateStateException,
  IoTServiceException,
  ResourceAlreadyExistsException,
  VersionsLimitExceededException,
} from "@aws-sdk/client-iot";
import { RegionDisabledException, STSServiceException } from "@aws-sdk/client-sts";
import { describe, expect, test } from "vitest";
import type { IamAction } from "@/lib/wizard/change";
import { errorReader } from "./error-reader";
import { failedAt } from "./failed-call";

const CANARY = "CANARY <script>";
const modelled = { message: CANARY, $metadata: { requestId: "r-1" } };
const client = (name: string, message = CANARY, httpStatusCode = 400) =>
  ({ name, message, $fault: "client", $metadata: { httpStatusCode, requestId: "r-1" } }) as const;

describe("every error of AWS has its own cause and remedy", () => {
  test.each<[code: string, outcome: string, transient: boolean, action: IamAction, error: Error]>([
    ["missing-right", "refused", false, "iam:GetUser", new IAMServiceException(client("AccessDenied"))],
    [
      "missing-right",
      "refused",
      false,
      "iot:GetPolicy",
      new IoTServiceException(client("AccessDeniedException")),
    ],
    [
      "trust-refused",
      "refused",
      true,
      "sts:AssumeRoleWithWebIdentity",
      new STSServiceException(client("AccessDenied")),
    ],
    [
      "key-unknown",
      "refused",
      false,
      "sts:GetCallerIdentity",
      new STSServiceException(client("InvalidClientTokenId")),
    ],
    [
      "key-unknown",
      "refused",
      false,
      "iot:GetPolicy",
      new IoTServiceException(client("UnrecognizedClientException")),
    ],
    [
      "secret-wrong",
      "refused",
      false,
      "iam:GetUser",
      new IAMServiceException(client("SignatureDoesNotMatch")),
    ],
    [
      "secret-wrong",
      "refused",
      false,
      "iot:GetPolicy",
      new IoTServiceException(client("InvalidSignatureException")),
    ],
    [
      "clock-wrong",
      "refused",
      false,
      "iam:GetUser",
      new IAMServiceException(client("SignatureDoesNotMatch", "Signature expired: 2020 is now earlier")),
    ],
    ["clock-wrong", "refused", false, "iam:GetUser", new IAMServiceException(client("RequestTimeTooSkewed"))],
    ["credentials-expired", "refused", false, "iam:GetUser", new IAMServiceException(client("ExpiredToken"))],
    [
      "credentials-expired",
      "refused",
      false,
      "iot:GetPolicy",
      new IoTServiceException(client("ExpiredTokenException")),
    ],
    [
      "token-refused",
      "refused",
      false,
      "sts:AssumeRoleWithWebIdentity",
      new STSServiceException(client("ExpiredTokenException")),
    ],
    ["region-off", "refused", false, "sts:GetCallerIdentity", new RegionDisabledException(modelled)],
    [
      "account-not-active",
      "refused",
      false,
      "iot:GetPolicy",
      new IoTServiceException(client("SubscriptionRequiredException")),
    ],
    ["throttled", "refused", true, "iam:CreateUser", new IAMServiceException(client("Throttling"))],
    [
      "throttled",
      "refused",
      true,
      "cognito-identity:CreateIdentityPool",
      new CognitoIdentityServiceException(client("TooManyRequestsException")),
    ],
    ["limit-reached", "refused", false, "iam:CreateAccessKey", new LimitExceededException(modelled)],
    [
      "limit-reached",
      "refused",
      false,
      "iot:CreatePolicyVersion",
      new VersionsLimitExceededException(modelled),
    ],
    ["name-taken", "refused", false, "iam:CreateUser", new EntityAlreadyExistsException(modelled)],
    ["name-taken", "refused", false, "iot:CreatePolicy", new ResourceAlreadyExistsException(modelled)],
    [
      "name-taken",
      "refused",
      false,
      "cognito-identity:UpdateIdentityPool",
      new ResourceConflictException(modelled),
    ],
    ["not-found", "refused", false, "iam:GetUser", new NoSuchEntityException(modelled)],
    ["not-found", "refused", true, "iam:AttachUserPolicy", new NoSuchEntityException(modelled)],
    ["still-in-use", "refused", true, "iam:DeleteUser", new DeleteConflictException(modelled)],
    ["still-attached", "refused", true, "iot:DeleteCertificate", new CertificateStateException(modelled)],
    ["changed-meanwhile", "refused", true, "iam:TagUser", new ConcurrentModificationException(modelled)],
    ["policy-refused", "refused", false, "iam:PutUserPolicy", new MalformedPolicyDocumentException(modelled)],
    ["input-refused", "refused", false, "iam:CreateUser", new IAMServiceException(client("ValidationError"))],
    [
      "aws-trouble",
      "unknown",
      true,
      "iam:CreateUser",
      new ServiceFailureException({ ...modelled, $metadata: { httpStatusCode: 500 } }),
    ],
    ["aws-refused", "refused", false, "iam:CreateUser", new IAMServiceException(client("SomethingNew"))],
  ])("%s, %s, %s: %s", (code, outcome, transient, action, error) => {
    const read = errorReader.read(error, action);
    expect(read).toMatchObject({ outcome, transient, problem: { code, aws: { error: error.name, action } } });
    expect(JSON.stringify(read)).not.toContain("CANARY");
  });
});

// Cognito calls all of these NotAuthorized; an administrator would be asked for a right that nobody lacks.
describe("what Cognito refuses of a sign-in is told by its message", () => {
  const action = "cognito-identity:GetOpenIdTokenForDeveloperIdentity";
  test.each([
    ["token-refused", "NotAuthorizedException", "Invalid login token. Issuer doesn't match providerName"],
    [
      "token-refused",
      "NotAuthorizedException",
      "Token is not from a supported provider of this identity pool.",
    ],
    [
      "provider-refused",
      "NotAuthorizedException",
      "This identity pool does not support the specified developer provider",
    ],
    [
      "classic-flow-off",
      "InvalidParameterException",
      "Basic (classic) flow is not enabled, please use enhanced flow.",
    ],
    ["missing-right", "NotAuthorizedException", `User: x is not authorized to perform: ${action}`],
    ["input-refused", "InvalidParameterException", "1 validation error detected"],
  ])("%s: %s", (code, name, message) => {
    const thrown = new CognitoIdentityServiceException(client(name, message));
    expect(errorReader.read(thrown, action).problem.code).toBe(code);
  });
});

// What the trust policy allows, a rule of the organization can forbid: to compare the policy would lead nowhere.
test.each([
  ["trust-refused", "Not authorized to perform sts:AssumeRoleWithWebIdentity"],
  ["trust-refused", "with an explicit deny in a resource-based policy"],
  ["denied-by-organization", "with an explicit deny in a resource control policy"],
  ["denied-by-endpoint", "because no VPC endpoint policy allows the sts:AssumeRoleWithWebIdentity action"],
])("a refused sign-in is %s: %s", (code, message) => {
  const thrown = new STSServiceException(client("AccessDenied", message));
  expect(errorReader.read(thrown, "sts:AssumeRoleWithWebIdentity").problem.code).toBe(code);
});

// People get a right far sooner when they can forward exactly what to grant, and to whom.
describe("a missing right is named with its layer and its statement", () => {
  const who = "User: arn:aws:iam::123456789012:user/kim is not authorized to perform:";
  const on = "on resource: arn:aws:iam::123456789012:user/bluerange";
  test.each([
    [
      "missing-right",
      `${who} iam:CreateUser ${on} because no identity-based policy allows the iam:CreateUser action`,
    ],
    ["denied-explicitly", `${who} iam:CreateUser ${on} with an explicit deny in an identity-based policy`],
    [
      "denied-by-organization",
      `${who} iam:CreateUser ${on} with an explicit deny in a service control policy`,
    ],
    ["denied-by-organization", `${who} iam:CreateUser ${on} because no resource control policy allows it`],
    ["denied-by-boundary", `${who} iam:CreateUser ${on} because no permissions boundary allows the action`],
    ["denied-by-session", `${who} iam:CreateUser ${on} because no session policy allows the action`],
    ["denied-by-endpoint", `${who} iam:CreateUser ${on} because no VPC endpoint policy allows the action`],
    ["denied-by-resource", `${who} iam:CreateUser ${on} with an explicit deny in a resource-based policy`],
  ])("%s", (code, message) => {
    const { problem } = errorReader.read(
      new IAMServiceException(client("AccessDenied", message)),
      "iam:CreateUser",
    );
    expect(problem.code).toBe(code);
    expect(problem.statement).toEqual({
      Effect: "Allow",
      Action: "iam:CreateUser",
      Resource: "arn:aws:iam::123456789012:user/bluerange",
    });
  });

  test("asks for the right that is missing, not for the one of the call", () => {
    const message = `${who} iam:TagUser ${on} because no identity-based policy allows the iam:TagUser action`;
    const { problem } = errorReader.read(
      new IAMServiceException(client("AccessDenied", message)),
      "iam:CreateUser",
    );
    expect(problem.statement).toMatchObject({ Action: "iam:TagUser" });
    expect(problem.message).toMatch(/: iam:TagUser$/);
  });

  // Of users and roles IAM often says no more than "on resource: user bluerange".
  test.each([
    ["iam:GetUser", { UserName: "bluerange" }, ["user/bluerange", "user/*/bluerange"]],
    ["iam:GetRole", { RoleName: "Some_Role" }, ["role/Some_Role", "role/*/Some_Role"]],
    ["iam:CreateUser", { UserName: "bluerange", Path: "/iot/" }, "user/iot/bluerange"],
  ] as const)("%s names what the call is about where AWS names no ARN", (action, input, names) => {
    const message = `${who} ${action} on resource: user bluerange`;
    const error = failedAt(new IAMServiceException(client("AccessDenied", message)), { action, input });
    const arn = (name: string) => `arn:aws:iam::123456789012:${name}`;
    expect(errorReader.read(error, action).problem.statement).toEqual({
      Effect: "Allow",
      Action: action,
      Resource: typeof names === "string" ? arn(names) : names.map(arn),
    });
  });

  test("takes nothing but an action and an ARN from AWS's message", () => {
    const message = `perform: <b>${CANARY} on resource: arn:aws:<b>${CANARY}`;
    const read = errorReader.read(new IAMServiceException(client("AccessDenied", message)), "iam:CreateUser");
    expect(JSON.stringify(read)).not.toMatch(/CANARY|<b>/);
    expect(read.problem.statement).toMatchObject({ Action: "iam:CreateUser", Resource: "*" });
  });
});

// Calling a mistake of our own a problem of the network would send an administrator after a ghost.
test("a fault of ours is thrown on", () => {
  const fault = new TypeError("x is undefined");
  expect(() => errorReader.read(fault, "iam:CreateUser")).toThrow(fault);
  expect(() => errorReader.read("text", "iam:CreateUser")).toThrow("text");
});
