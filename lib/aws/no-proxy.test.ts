import { expect, test } from "vitest";
import { bypassesProxy } from "./no-proxy";

// Companies write NO_PROXY once for all programs. Reading it otherwise than curl sends calls the wrong way.
test.each([
  ["", "iam.amazonaws.com", false],
  ["*", "iam.amazonaws.com", true],
  ["localhost,127.0.0.1", "127.0.0.1", true],
  ["amazonaws.com", "iot.eu-west-1.amazonaws.com", true],
  [".amazonaws.com", "iot.eu-west-1.amazonaws.com", true],
  ["*.amazonaws.com", "iot.eu-west-1.amazonaws.com", true],
  ["other.com  AMAZONAWS.COM", "IAM.amazonaws.com", true],
  ["amazonaws.com", "notamazonaws.com", false],
  ["iam.amazonaws.com", "amazonaws.com", false],
  ["amazonaws.com:443", "iam.amazonaws.com", true],
  ["amazonaws.com:8443", "iam.amazonaws.com", false],
  ["::1", "::1", true],
  ["[::1]:443", "[::1]", true],
])("NO_PROXY=%s and %s: %s", (noProxy, host, direct) => {
  expect(bypassesProxy(noProxy, host, 443)).toBe(direct);
});
