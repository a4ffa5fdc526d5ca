import "reflect-metadata";
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
import { BasicConstraintsExtension, X509CertificateGenerator } from "@peculiar/x509";
import { afterEach, describe, expect, test } from "vitest";
import type { IamAction } from "@/lib/wizard/change";
import type { ReadError } from "@/lib/wizard/step";
import { errorReader } from "./error-reader";
import {
  closedPort,
  hangUp,
  httpServer,
  type LocalServer,
  queryError,
  reply,
  testClients,
  tlsServer,
} from "./local-server";
import type { ProxySettings } from "./proxy-agent";
import { send } from "./send";

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
    ["still-in-use", "refused", true, "iot:DeleteCertificate", new CertificateStateException(modelled)],
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

  test("takes nothing but an action and an ARN from AWS's message", () => {
    const message = `perform: <b>${CANARY} on resource: arn:aws:<b>${CANARY}`;
    const read = errorReader.read(new IAMServiceException(client("AccessDenied", message)), "iam:CreateUser");
    expect(JSON.stringify(read)).not.toMatch(/CANARY|<b>/);
    expect(read.problem.statement).toMatchObject({ Action: "iam:CreateUser", Resource: "*" });
  });
});

let server: LocalServer | undefined;
afterEach(() => server?.close());

async function readAt(
  endpoint: string,
  action: IamAction = "iam:CreateAccessKey",
  proxy: ProxySettings = {},
): Promise<ReadError> {
  const { clients } = testClients(endpoint, { answerTimeoutMs: 300, proxy });
  const error = await send(clients, { action, input: { UserName: "bluerange" } }).then(
    () => expect.fail("the call was answered"),
    (thrown: unknown) => thrown,
  );
  return errorReader.read(error, action);
}

describe("what the network does is told apart, since each has another remedy", () => {
  test("nobody listens", async () => {
    const read = await readAt(`http://127.0.0.1:${await closedPort()}`);
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "connection-refused" } });
  });

  test("the name is unknown", async () => {
    const read = await readAt("https://iam.invalid");
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "no-route" } });
  });

  test("a certificate that nobody here trusts", async () => {
    const foreign = await tlsServer(await selfSigned());
    const read = await readAt(foreign.endpoint);
    foreign.close();
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "foreign-certificate" } });
    expect(read.problem.remedy).toContain("NODE_EXTRA_CA_CERTS");
  });

  test("something that speaks no TLS", async () => {
    server = await httpServer(reply(200, "text/plain", ""));
    const read = await readAt(server.endpoint.replace("http:", "https:"));
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "not-tls" } });
  });

  // A lost answer and a refusal look alike to most programs. Only the first may have made something.
  test("the connection is cut before the answer", async () => {
    server = await httpServer(hangUp);
    const read = await readAt(server.endpoint);
    expect(read).toMatchObject({
      outcome: "unknown",
      problem: { code: "connection-lost", aws: { error: "ECONNRESET" } },
    });
  });

  test("the answer breaks off in the middle", async () => {
    server = await httpServer((request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("<CreateAccessKeyResponse>");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await readAt(server.endpoint)).toMatchObject({
      outcome: "unknown",
      problem: { code: "connection-lost" },
    });
  });

  test("no answer comes", async () => {
    server = await httpServer(() => undefined);
    expect(await readAt(server.endpoint)).toMatchObject({
      outcome: "unknown",
      problem: { code: "no-answer" },
    });
  });

  // A firewall that drops packets without a word; the SDK gives this timeout no code of its own.
  test("a connection is never made", async () => {
    server = await httpServer();
    server.onConnect(() => undefined);
    const read = await readAt("https://iam.invalid", "iam:CreateUser", { httpsProxy: server.endpoint });
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "no-route" } });
  });

  test("the proxy is down", async () => {
    const proxy = { httpsProxy: `http://127.0.0.1:${await closedPort()}` };
    const read = await readAt("https://iam.invalid", "iam:CreateUser", proxy);
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "proxy-unreachable" } });
  });

  test("the proxy wants a password", async () => {
    server = await httpServer();
    server.onConnect((socket) =>
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"),
    );
    const read = await readAt("https://iam.invalid", "iam:CreateUser", { httpsProxy: server.endpoint });
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "proxy-password" } });
  });
});

describe("an answer that is not AWS's is no success and no stack trace", () => {
  const page = `<html><body>${CANARY}<br></body></html>`;
  test.each([
    ["a filter's page", reply(403, "text/html", page), "refused", "not-from-aws"],
    [
      "a sign-in page that answers 200",
      reply(200, "text/html; charset=utf-8", page),
      "unknown",
      "not-from-aws",
    ],
    ["a gateway's words", reply(502, "text/plain", "Bad Gateway"), "unknown", "not-from-aws"],
    ["a proxy that wants a password", reply(407, "text/html", page), "refused", "proxy-password"],
    [
      "a redirect",
      reply(302, "text/plain", "", { location: "http://elsewhere/" }),
      "refused",
      "not-from-aws",
    ],
  ])("%s", async (_, answer, outcome, code) => {
    server = await httpServer(answer);
    for (const action of ["iam:CreateUser", "iot:CreateKeysAndCertificate"] as const) {
      const read = await readAt(server.endpoint, action);
      expect(read).toMatchObject({ outcome, problem: { code } });
      expect(JSON.stringify(read)).not.toContain("CANARY");
    }
  });
});

test("gives the request ID, which is what AWS's support asks for", async () => {
  server = await httpServer(queryError(409, "EntityAlreadyExists"));
  const { problem } = await readAt(server.endpoint, "iam:CreateUser");
  expect(problem.aws).toEqual({
    error: "EntityAlreadyExistsException",
    action: "iam:CreateUser",
    requestId: "r-1",
  });
});

// Calling a mistake of our own a problem of the network would send an administrator after a ghost.
test("a fault of ours is thrown on", () => {
  const fault = new TypeError("x is undefined");
  expect(() => errorReader.read(fault, "iam:CreateUser")).toThrow(fault);
  expect(() => errorReader.read("text", "iam:CreateUser")).toThrow("text");
});

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=127.0.0.1",
    keys,
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true)],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return {
    cert: certificate.toString("pem"),
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
  };
}
