import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { AwsCall, IamAction } from "@/lib/wizard/change";
import { createAwsClients } from "./clients";
import { connectAccount } from "./connect-account";
import { errorReader } from "./error-reader";
import { httpServer, type LocalServer, reply, testClients } from "./local-server";
import { repeatClass } from "./repeat-class";
import { send } from "./send";

let server: LocalServer | undefined;
afterEach(() => server?.close());

test("every operation of the table can be sent", () => {
  const { clients } = testClients("http://127.0.0.1:1", {
    install: ({ middlewareStack }) => void middlewareStack.remove("attempts"),
  });
  // What AWS says to an empty input is beside the point: only an operation that we don't know throws at once.
  for (const action of Object.keys(repeatClass)) {
    expect(() => send(clients, { action: asAction(action), input: {} }).catch(() => undefined)).not.toThrow();
  }
});

function asAction(text: string): IamAction {
  const [service, operation] = text.split(":");
  if (service === "iam" || service === "iot" || service === "sts" || service === "cognito-identity")
    return `${service}:${operation}`;
  throw new Error(`no service of ours: ${text}`);
}

test.each(["iam:DeleteAccountAlias", "iam:constructor", "iot:", "sts:GetSessionToken"] as const)(
  "%s is not an operation of the product",
  (action) => {
    const { clients } = testClients("http://127.0.0.1:1");
    expect(() => send(clients, { action, input: {} })).toThrow("does not send this operation");
  },
);

// One look makes many calls. Named after another call, a refusal sends people after a right that they have.
test("an error is told of the call that it came from", async () => {
  server = await httpServer(reply(403, "text/xml", accessDenied));
  const { clients } = testClients(server.endpoint);
  const call = { action: "iam:ListAttachedUserPolicies", input: { UserName: "bluerange" } } as const;
  const error: unknown = await send(clients, call).catch((thrown: unknown) => thrown);
  expect(errorReader.read(error, "iam:GetUser").problem).toMatchObject({
    message: expect.stringMatching(/: iam:ListAttachedUserPolicies$/),
    aws: { action: "iam:ListAttachedUserPolicies", error: "AccessDenied" },
  });
});

const accessDenied =
  "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>";

// AWS wants documents as text; a change holds them as data so that they can be shown, compared and exported.
describe("policy documents become text on the way out", () => {
  const document = { Version: "2012-10-17", Statement: [] };
  test.each<[AwsCall, (body: string) => unknown]>([
    [
      { action: "iam:PutUserPolicy", input: { UserName: "u", PolicyName: "p", PolicyDocument: document } },
      (body) => new URLSearchParams(body).get("PolicyDocument"),
    ],
    [
      { action: "iam:CreateRole", input: { RoleName: "r", AssumeRolePolicyDocument: document } },
      (body) => new URLSearchParams(body).get("AssumeRolePolicyDocument"),
    ],
    [
      { action: "iot:CreatePolicy", input: { policyName: "p", policyDocument: document } },
      (body) => JSON.parse(body).policyDocument,
    ],
  ])("$action", async (call, documentOf) => {
    let body = "";
    server = await httpServer((request, response) => {
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => reply(200, "application/json", "{}")(request, response));
    });
    // The answer is none that each service could read; only what was sent matters here.
    await send(testClients(server.endpoint).clients, call).catch(() => undefined);
    expect(documentOf(body)).toBe(JSON.stringify(document, null, 2));
  });
});

// The same calls against an independent look-alike of AWS, where one is named.
const { AWS_ENDPOINT_URL: endpoint = "" } = process.env;
describe.skipIf(endpoint === "")("against a look-alike", () => {
  const clients = createAwsClients({
    region: "eu-west-1",
    credentials: { accessKeyId: "x", secretAccessKey: "y" },
    endpoint,
    record: () => undefined,
    sleep,
  });
  const UserName = `send-test-${process.pid}`;

  test("connects, creates, reads and deletes", async () => {
    expect(await connectAccount(clients)).toMatchObject({ ok: true, value: { accountId: "123456789012" } });
    await send(clients, { action: "iam:CreateUser", input: { UserName } });
    const user = await send(clients, { action: "iam:GetUser", input: { UserName } });
    expect(user).toMatchObject({ User: { UserName } });
    const again = await send(clients, { action: "iam:CreateUser", input: { UserName } }).catch(
      (error) => error,
    );
    expect(errorReader.read(again, "iam:CreateUser").problem.code).toBe("name-taken");
    await send(clients, { action: "iam:DeleteUser", input: { UserName } });
    const gone = await send(clients, { action: "iam:GetUser", input: { UserName } }).catch((error) => error);
    expect(errorReader.read(gone, "iam:GetUser").problem.code).toBe("not-found");
  });

  test("each service answers", async () => {
    const endpointType = "iot:Data-ATS";
    expect(await send(clients, { action: "iot:DescribeEndpoint", input: { endpointType } })).toMatchObject({
      endpointAddress: expect.stringContaining("-ats.iot.eu-west-1."),
    });
    const pools = await send(clients, {
      action: "cognito-identity:ListIdentityPools",
      input: { MaxResults: 60 },
    });
    expect(pools).toMatchObject({ IdentityPools: expect.any(Array) });
  });
});
