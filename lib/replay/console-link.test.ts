import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { Change } from "@/lib/wizard/change";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";
import { cloudTrailCommand, cloudTrailLink, consoleLinks } from "./console-link";

const ireland: Facts = { accountKind: "aws", region: "eu-west-1", partition: "aws" };
const numbered = (body: EventBody): SessionEvent => ({ ...body, seq: 1, at: "2026-11-22T09:30:00.000Z" });
const made = (receipt: Record<string, string>): SessionEvent =>
  numbered({
    type: "change.done",
    step: "certificate",
    runId: "r",
    changeId: "c",
    how: "applied",
    receipt,
    yields: {},
    durationMs: 1,
  });
const changeOf = (action: Change["call"]["action"], input = {}): Change => ({
  id: "c",
  kind: "create",
  summary: "s",
  call: { action, input },
  documents: [],
  repeat: "safe",
});
const hrefs = (event: SessionEvent, facts: Facts, change?: Change) =>
  consoleLinks(event, facts, change).map(({ href }) => href);

describe("links to AWS's console", () => {
  // A file may hold it, and the page that made a link of it broke down.
  test("are none for a name with half a character in it", () => {
    expect(hrefs(made({ userName: "blue\ud800" }), ireland)).toEqual([]);
  });

  test.each<[string, Facts, Record<string, string>, Change, string]>([
    [
      "a user",
      ireland,
      { userName: "blue range" },
      changeOf("iam:CreateUser"),
      "https://eu-west-1.console.aws.amazon.com/iam/home#/users/details/blue%20range",
    ],
    [
      "a certificate in China",
      { region: "cn-north-1", partition: "aws-cn" },
      { certificateId: "abc" },
      changeOf("iot:CreateKeysAndCertificate"),
      "https://cn-north-1.console.amazonaws.cn/iot/home?region=cn-north-1#/certificate/abc",
    ],
    [
      "a pool in GovCloud",
      { region: "us-gov-west-1", partition: "aws-us-gov" },
      { identityPoolId: "us-gov-west-1:1" },
      changeOf("cognito-identity:CreateIdentityPool"),
      "https://us-gov-west-1.console.amazonaws-us-gov.com/cognito/v2/identity/identity-pools/us-gov-west-1%3A1/user-statistics?region=us-gov-west-1",
    ],
  ])("lead to %s", (_, facts, receipt, change, href) => {
    expect(hrefs(made(receipt), facts, change)).toEqual([href]);
  });

  test("take the name from the call where there is no receipt yet, once", () => {
    const change = changeOf("iot:CreatePolicy", { policyName: "RelutionIotAccess" });
    expect(hrefs(made({ policyName: "RelutionIotAccess" }), ireland, change)).toEqual([
      "https://eu-west-1.console.aws.amazon.com/iot/home?region=eu-west-1#/policy/RelutionIotAccess",
    ]);
  });

  test("don't take a user's own policy for one of AWS IoT", () => {
    const change = changeOf("iam:PutUserPolicy", { UserName: "u", PolicyName: "p" });
    expect(consoleLinks(made({}), ireland, change).map(({ kind }) => kind)).toEqual(["user"]);
  });

  // A session file comes from outside: it may name things, but never the host.
  test("lead to AWS only, whatever a session says", () => {
    fc.assert(
      fc.property(
        anyEventBody(),
        fc.string(),
        fc.constantFrom(undefined, "eu-west-1", "evil.example/"),
        (body, name, region) => {
          const facts: Facts = { ...(region && { region }), accountKind: "aws" };
          const change = changeOf("iot:CreatePolicy", { policyName: name, identityPoolId: name });
          for (const href of hrefs(numbered(body), facts, change)) {
            expect(new URL(href).host).toBe("eu-west-1.console.aws.amazon.com");
          }
        },
      ),
    );
  });

  test.each<Facts>([
    { ...ireland, accountKind: "practice" },
    { ...ireland, region: "eu-west-1.evil.example" },
    { ...ireland, partition: "aws-cn" },
    {},
  ])("are not there for %j", (facts) => {
    expect(hrefs(made({ userName: "u" }), facts)).toEqual([]);
    expect(cloudTrailLink("iam:CreateUser", facts)).toBeUndefined();
  });
});

describe("CloudTrail", () => {
  test("has the calls of IAM in the one region where AWS notes them", () => {
    expect(cloudTrailLink("iam:CreateUser", ireland)?.href).toBe(
      "https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events?EventName=CreateUser",
    );
    expect(cloudTrailLink("iot:CreatePolicy", ireland)?.href).toContain("region=eu-west-1");
  });

  test("is asked for the call with the request id", () => {
    expect(cloudTrailCommand("iot:AttachPolicy", "752d5c81-9516", "2026-11-22T09:30:00.000Z", ireland)).toBe(
      `aws cloudtrail lookup-events \\
  --lookup-attributes AttributeKey=EventName,AttributeValue=AttachPolicy \\
  --start-time 2026-11-22T09:15:00Z --end-time 2026-11-22T09:35:00Z \\
  --query "Events[?contains(CloudTrailEvent, '752d5c81-9516')].CloudTrailEvent" \\
  --output text --region eu-west-1`,
    );
  });

  // Whoever looks for one there waits for nothing.
  test("is not asked for calls that its history never has", () => {
    const action = "cognito-identity:GetOpenIdTokenForDeveloperIdentity";
    expect(cloudTrailLink(action, ireland)).toBeUndefined();
    expect(cloudTrailCommand(action, "752d5c81-9516", "2026-11-22T09:30:00.000Z", ireland)).toBeUndefined();
  });

  // Support pastes it into a shell.
  test.each(["$(rm -rf ~)", "a'b", "a b", ""])("is not asked for the id %j", (requestId) => {
    expect(
      cloudTrailCommand("iot:AttachPolicy", requestId, "2026-11-22T09:30:00.000Z", ireland),
    ).toBeUndefined();
  });
});
