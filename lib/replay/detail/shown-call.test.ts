import { expect, test } from "vitest";
import { awsCliCommand } from "@/lib/wizard/aws-cli";
import type { AwsCall } from "@/lib/wizard/change";
import { sdkSnippet } from "./sdk-snippet";

const keyId = (AccessKeyId: string): AwsCall => ({
  action: "iam:DeleteAccessKey",
  input: { UserName: "bluerange", AccessKeyId },
});

// A session file has only the end of an ID. Copied as it is, the call would fail, or lead to a guess.
test("a key of which only the end is known is a name in capitals, in a command and in code", () => {
  const masked = keyId("****************ABCD");
  expect(awsCliCommand(masked)).toContain("--access-key-id ACCESS_KEY_ID");
  expect(sdkSnippet(masked, "eu-west-1")).toContain("AccessKeyId: ACCESS_KEY_ID,");
  const whole = keyId("AKIAIOSFODNN7EXAMPLE");
  expect(awsCliCommand(whole)).toContain("--access-key-id AKIAIOSFODNN7EXAMPLE");
  expect(sdkSnippet(whole, "eu-west-1")).toContain('AccessKeyId: "AKIAIOSFODNN7EXAMPLE"');
});
