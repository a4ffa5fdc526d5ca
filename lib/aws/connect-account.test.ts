import type { RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { connectAccount } from "./connect-account";
import { callerIdentity, httpServer, type LocalServer, queryError, reply, testClients } from "./local-server";

let server: LocalServer;
afterEach(() => server.close());

const kim = "arn:aws:iam::123456789012:user/kim";

async function connect(region: string, ...answers: readonly RequestListener[]) {
  server = await httpServer(...answers);
  return connectAccount(testClients(server.endpoint, { region }).clients);
}

function dated(offsetMs: number): Record<string, string> {
  return { date: new Date(Date.now() + offsetMs).toUTCString() };
}

test("says whose credentials they are", async () => {
  expect(await connect("eu-west-1", callerIdentity(kim))).toMatchObject({
    ok: true,
    value: { accountId: "123456789012", callerArn: kim, partition: "aws", notices: [] },
  });
});

test("warns of a root key", async () => {
  const root = await connect("eu-west-1", callerIdentity("arn:aws:iam::123456789012:root"));
  expect(root).toMatchObject({ value: { notices: [{ tone: "warning", code: "root-key" }] } });
});

// A clock that is off makes every later call fail with words about signatures that nobody understands.
describe("compares this machine's clock with AWS's", () => {
  test.each([
    [20_000, []],
    [-120_000, [{ tone: "info", code: "clock-off" }]],
    [600_000, [{ tone: "warning", code: "clock-off" }]],
  ])("AWS is %i ms ahead", async (offsetMs, notices) => {
    const connected = await connect("eu-west-1", callerIdentity(kim, dated(offsetMs)));
    if (!connected.ok) return expect.fail(connected.problem.message);
    expect(Math.abs(connected.value.clockOffsetMs - offsetMs)).toBeLessThan(5_000);
    expect(connected.value.notices).toMatchObject(notices);
  });
});

const wrongKey = queryError(
  403,
  "InvalidClientTokenId",
  "The security token included in the request is invalid.",
);

describe("a refusal is a problem with its remedy", () => {
  test.each([
    ["a wrong key", "eu-west-1", [wrongKey], "key-unknown", 1],
    ["a wrong key in a region that may be off", "me-south-1", [wrongKey], "key-unknown", 2],
    ["a region that is switched off", "me-south-1", [wrongKey, callerIdentity(kim)], "region-off", 2],
    ["an expired token", "eu-west-1", [queryError(403, "ExpiredToken")], "credentials-expired", 1],
    [
      "keys of China in a commercial region",
      "eu-west-1",
      [callerIdentity("arn:aws-cn:iam::123456789012:user/kim")],
      "other-partition",
      1,
    ],
    ["somebody who is not AWS", "eu-west-1", [reply(200, "text/xml", "<hello/>")], "not-from-aws", 1],
    ["a web page", "eu-west-1", [reply(200, "text/html", "<html></html>")], "not-from-aws", 1],
  ])("%s", async (_, region, answers, code, sent) => {
    expect(await connect(region, ...answers)).toMatchObject({ ok: false, problem: { code } });
    expect(server.seen).toHaveLength(sent);
  });
});
