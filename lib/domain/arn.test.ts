import { describe, expect, test } from "vitest";
import { callerOf, managedPolicyArn, parseArn, principalArn, roleArn, userArn } from "./arn";

describe("who stands behind credentials", () => {
  test.each([
    ["arn:aws:iam::123456789012:root", { kind: "root" }],
    ["arn:aws:iam::123456789012:user/ops/kim", { kind: "user", name: "kim" }],
    [
      "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1/kim@example.com",
      { kind: "role", name: "AWSReservedSSO_Admin_1", sessionName: "kim@example.com" },
    ],
    ["arn:aws-us-gov:sts::123456789012:federated-user/kim", { kind: "other" }],
  ])("%s", (text, caller) => {
    const arn = parseArn(text);
    expect(arn && callerOf(arn)).toEqual(caller);
  });
});

test.each([
  "",
  "user/kim",
  "arn:aws:iam::12345:user/kim",
  "arn:aws:iam::123456789012:",
  "arn:x:iam::aws:policy/P",
])("%j is no ARN", (text) => expect(parseArn(text)).toBeUndefined());

// IAM's simulation refuses the ARN of a session.
test("a session's principal is its role, anybody else's their own ARN", () => {
  const principal = (text: string) => {
    const arn = parseArn(text);
    return arn && principalArn(arn);
  };
  expect(principal("arn:aws:sts::123456789012:assumed-role/Admin/kim")).toBe(
    "arn:aws:iam::123456789012:role/Admin",
  );
  expect(principal("arn:aws:iam::123456789012:user/kim")).toBe("arn:aws:iam::123456789012:user/kim");
});

test("what is built carries partition and path", () => {
  const home = { partition: "aws-cn", accountId: "123456789012" };
  expect(managedPolicyArn("aws-cn", "AWSIoTDataAccess")).toBe("arn:aws-cn:iam::aws:policy/AWSIoTDataAccess");
  expect(userArn(home, "bluerange")).toBe("arn:aws-cn:iam::123456789012:user/bluerange");
  expect(roleArn(home, "R", "/iot/")).toBe("arn:aws-cn:iam::123456789012:role/iot/R");
});
