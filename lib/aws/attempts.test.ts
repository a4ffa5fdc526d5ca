import { IAMClient } from "@aws-sdk/client-iam";
import { afterEach, describe, expect, test } from "vitest";
import type { AwsCall } from "@/lib/wizard/change";
import { hangUp, httpServer, type LocalServer, queryError, reply, testClients } from "./local-server";
import { repeatClass } from "./repeat-class";
import { send } from "./send";

let server: LocalServer | undefined;
afterEach(() => server?.close());

const getUser: AwsCall = { action: "iam:GetUser", input: { UserName: "bluerange" } };
const tagUser: AwsCall = { action: "iam:TagUser", input: { UserName: "bluerange", Tags: [] } };
const createUser: AwsCall = { action: "iam:CreateUser", input: { UserName: "bluerange" } };
const createKey: AwsCall = { action: "iam:CreateAccessKey", input: { UserName: "bluerange" } };

const done = reply(200, "text/xml", "<R/>");
const throttled = queryError(400, "Throttling", "Rate exceeded");
const broken = queryError(500, "ServiceFailure");
const quota = queryError(409, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2");

// A second access key, certificate or pool that nobody knows of is the worst that this product can do to an account.
// It comes from sending a create again when only its answer was lost.
describe("sends again only where that can't make anything twice", () => {
  test.each([
    ["a read that was throttled", getUser, throttled, 2],
    ["a read that AWS failed to answer", getUser, broken, 2],
    ["a read whose answer was lost", getUser, hangUp, 2],
    ["an overwriting call whose answer was lost", tagUser, hangUp, 2],
    ["a named create that was throttled", createUser, throttled, 2],
    ["a named create that AWS failed to answer", createUser, broken, 1],
    ["a named create whose answer was lost", createUser, hangUp, 1],
    ["an unnamed create that was throttled", createKey, throttled, 2],
    ["an unnamed create that AWS failed to answer", createKey, broken, 1],
    ["an unnamed create whose answer was lost", createKey, hangUp, 1],
    ["a create refused over a quota, which the SDK would take for throttling", createKey, quota, 1],
  ])("%s", async (_, call, first, sent) => {
    server = await httpServer(first, done);
    const { clients, calls } = testClients(server.endpoint);
    const outcome = await send(clients, call).then(
      () => "answered",
      () => "failed",
    );
    expect(server.seen).toHaveLength(sent);
    expect(calls).toHaveLength(sent);
    expect(outcome).toBe(sent === 2 ? "answered" : "failed");
  });

  test("the creates without a name are the ones that nothing repeats", () => {
    const unnamed = Object.entries(repeatClass).filter(([, kind]) => kind === "unnamed");
    expect(unnamed.map(([action]) => action)).toEqual([
      "iam:CreateAccessKey",
      "iot:CreateKeysAndCertificate",
      "iot:CreateCertificateFromCsr",
      "iot:CreatePolicyVersion",
      "cognito-identity:CreateIdentityPool",
    ]);
  });
});

// Without an end, a page would hang while AWS is down.
test("gives up after five attempts and some seconds of waiting", async () => {
  server = await httpServer(throttled);
  const { clients, pausesMs } = testClients(server.endpoint);
  await expect(send(clients, getUser)).rejects.toMatchObject({ name: "Throttling" });
  expect(server.seen).toHaveLength(5);
  expect(pausesMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(20_000);
});

test("does not start another attempt when the time for the call is used up", async () => {
  server = await httpServer(throttled);
  let now = 0;
  const { clients } = testClients(server.endpoint, { nowMs: () => (now += 12_000) });
  await expect(send(clients, getUser)).rejects.toMatchObject({ name: "Throttling" });
  expect(server.seen).toHaveLength(1);
});

// The records become events that are mailed to support: what AWS quotes of the input must not be in them.
test("records every attempt with names and numbers, and none of AWS's words", async () => {
  server = await httpServer(queryError(503, "ServiceUnavailable", "CANARY"), hangUp, done);
  const { clients, calls } = testClients(server.endpoint);
  await send(clients, getUser);
  const durationMs = expect.any(Number);
  expect(calls).toEqual([
    {
      action: "iam:GetUser",
      attempt: 1,
      durationMs,
      httpStatus: 503,
      requestId: "r-1",
      error: "ServiceUnavailable",
    },
    { action: "iam:GetUser", attempt: 2, durationMs, error: "ECONNRESET" },
    { action: "iam:GetUser", attempt: 3, durationMs, httpStatus: 200, requestId: "r-1" },
  ]);
});

test("corrects for a wrong clock and sends again what AWS refused over it", async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const skewed = "<ErrorResponse><Error><Code>RequestExpired</Code></Error></ErrorResponse>";
  server = await httpServer(
    reply(403, "text/xml", skewed, { date }),
    reply(200, "text/xml", "<R/>", { date }),
  );
  const { clients } = testClients(server.endpoint);
  await send(clients, createKey);
  const [first, second] = server.seen.map(({ headers }) => String(headers["x-amz-date"]));
  expect(server.seen).toHaveLength(2);
  expect(second).not.toBe(first);
});

test("sends nothing again once the person has stopped", async () => {
  server = await httpServer(throttled);
  const stop = new AbortController();
  const sleep = async () => stop.abort();
  const { clients } = testClients(server.endpoint, { sleep, signal: stop.signal });
  await expect(send(clients, getUser)).rejects.toMatchObject({ name: "Throttling" });
  expect(server.seen).toHaveLength(1);
});

// The practice account answers at "serialize"; attempts and their records must not depend on HTTP.
test("repeats and records also where a plug-in answers in the place of AWS", async () => {
  let count = 0;
  const { clients, calls } = testClients("http://127.0.0.1:1", {
    install: (client) => {
      if (!(client instanceof IAMClient)) return;
      client.middlewareStack.add(
        () => async () => {
          count += 1;
          if (count === 1) throw Object.assign(new Error("x"), { name: "Throttling", $fault: "client" });
          return { response: undefined, output: { $metadata: { requestId: "p-1" }, User: undefined } };
        },
        { step: "serialize", priority: "high" },
      );
    },
  });
  await send(clients, getUser);
  expect(calls).toMatchObject([{ error: "Throttling" }, { requestId: "p-1" }]);
});
