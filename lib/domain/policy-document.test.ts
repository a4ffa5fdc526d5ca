import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "./json";
import {
  cognitoNames,
  defaultRoleTrust,
  getRolePolicy,
  iotPolicy,
  oneClickPolicy,
  parsePolicy,
  samePolicy,
  trustPolicy,
} from "./policy-document";

const poolId = "eu-west-1:8be50a51-6c1d-4024-99af-e7882f4ac748";

// The manual prints these two documents. An administrator compares them with the console by eye, so even the order of
// the keys is part of the promise.
const manualIotPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "iot:Connect",
        "iot:Publish",
        "iot:Subscribe",
        "iot:Receive"
      ],
      "Resource": "*"
    }
  ]
}`;

const manualTrust = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Principal": {
        "Federated": "cognito-identity.amazonaws.com"
      },
      "Condition": {
        "ForAllValues:StringEquals": {
          "cognito-identity.amazonaws.com:amr": "authenticated"
        },
        "StringEquals": {
          "cognito-identity.amazonaws.com:aud": "${poolId}"
        }
      }
    }
  ]
}`;

const text = (document: Json) => JSON.stringify(document, null, 2);

describe("the documents", () => {
  test("the IoT policy is the manual's, character for character", () => {
    expect(text(iotPolicy("*"))).toBe(manualIotPolicy);
  });

  test("the trust policy is the manual's, character for character", () => {
    expect(text(trustPolicy({ identityPoolIds: [poolId], condition: "manual" }))).toBe(manualTrust);
  });

  test("AWS's form differs in the operator of amr only", () => {
    const aws = text(trustPolicy({ identityPoolIds: [poolId], condition: "aws" }));
    const rewritten: Json = JSON.parse(
      manualTrust.replace("ForAllValues:StringEquals", "ForAnyValue:StringLike"),
    );
    expect(samePolicy(JSON.parse(aws), rewritten)).toBe(true);
  });

  test("several pools stand in the trust policy as a list", () => {
    const trust = trustPolicy({ identityPoolIds: ["eu-west-1:a", "eu-west-1:b"], condition: "manual" });
    expect(text(trust)).toContain('"cognito-identity.amazonaws.com:aud": [');
  });

  // A plan shows whole documents before the pool exists.
  test("a pool that is not known yet stands in the document as it was given", () => {
    const hole = { $hole: "identityPoolId" };
    expect(trustPolicy({ identityPoolIds: [hole], condition: "manual" })).toMatchObject({
      Statement: [{ Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": hole } } }],
    });
  });

  test("a default role trusts one kind of visitor of one pool", () => {
    expect(defaultRoleTrust(poolId, "unauthenticated")).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { "cognito-identity.amazonaws.com:aud": poolId },
            "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "unauthenticated" },
          },
        },
      ],
    });
  });

  test("the two permission documents allow one action each", () => {
    expect(getRolePolicy("arn:aws:iam::123456789012:role/R")).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "iam:GetRole", Resource: "arn:aws:iam::123456789012:role/R" }],
    });
    expect(
      samePolicy(oneClickPolicy(), {
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: "cognito-identity:GetCredentialsForIdentity", Resource: "*" },
      }),
    ).toBe(true);
  });

  test.each([
    ["eu-west-1", "cognito-identity.amazonaws.com"],
    ["us-gov-west-1", "cognito-identity-us-gov.amazonaws.com"],
    ["us-gov-east-1", "cognito-identity.us-gov-east-1.amazonaws.com"],
    ["cn-north-1", "cognito-identity.cn-north-1.amazonaws.com.cn"],
  ])("in %s the principal is %s", (region, principal) => {
    const trust = trustPolicy({
      identityPoolIds: [poolId],
      condition: "manual",
      names: cognitoNames(region),
    });
    expect(trust).toMatchObject({ Statement: [{ Principal: { Federated: principal } }] });
  });
});

describe("reading", () => {
  test("the URL-encoded text of IAM and the plain text read the same", () => {
    expect(parsePolicy(encodeURIComponent(manualTrust))).toEqual(JSON.parse(manualTrust));
    expect(parsePolicy(manualTrust)).toEqual(JSON.parse(manualTrust));
  });

  // Somebody else's role is read too: whatever stands in it must not stop the setup.
  test("never throws", () => {
    fc.assert(fc.property(fc.string(), (typed) => void parsePolicy(typed)));
    expect(parsePolicy("%7Bnope")).toBeUndefined();
    expect(parsePolicy("%")).toBeUndefined();
    expect(parsePolicy("")).toBeUndefined();
  });

  test("reads back every document, encoded or not", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (document) => {
        expect(parsePolicy(encodeURIComponent(JSON.stringify(document)))).toEqual(document);
      }),
    );
  });
});

// Comparing as text would plan a change at every run; comparing too loosely would leave a wrong trust in place.
describe("samePolicy", () => {
  test.each<[string, Json, Json, boolean]>([
    ["order of keys", { a: "1", b: "2" }, { b: "2", a: "1" }, true],
    ["order of a list", { Action: ["x", "y"] }, { Action: ["y", "x"] }, true],
    ["a repeated value", { Action: ["x", "x"] }, { Action: "x" }, true],
    ["a list of one", { Action: ["x"] }, { Action: "x" }, true],
    ["a statement on its own", { Statement: { Action: "x" } }, { Statement: [{ Action: ["x"] }] }, true],
    ["another value", { Action: "x" }, { Action: "y" }, false],
    ["a further value", { Action: ["x", "y"] }, { Action: "x" }, false],
    ["a further key", { Action: "x", Sid: "s" }, { Action: "x" }, false],
    ["an empty list", { Action: [] }, { Action: "" }, false],
    ["text that looks like a list", { Action: '["x","y"]' }, { Action: ["x", "y"] }, false],
    ["nothing at all", null, {}, false],
  ])("%s", (_, a, b, same) => {
    expect(samePolicy(a, b)).toBe(same);
    expect(samePolicy(b, a)).toBe(same);
  });

  test("every shuffle of a document is the same document", () => {
    const actions = ["iot:Connect", "iot:Publish", "iot:Subscribe", "iot:Receive"];
    fc.assert(
      fc.property(fc.shuffledSubarray(actions, { minLength: 4 }), (shuffled) => {
        expect(
          samePolicy(iotPolicy("*"), {
            Statement: [{ Resource: ["*"], Effect: "Allow", Action: shuffled }],
            Version: "2012-10-17",
          }),
        ).toBe(true);
      }),
    );
  });
});
