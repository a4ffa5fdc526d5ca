import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/domain/json";
import { iotPolicy } from "@/lib/domain/policy-document";
import { initialAnswers } from "@/lib/wizard/form";
import type { ObservedCertificates, OwnCertificate } from "./inspect";
import { certificate } from "./step";

const facts = { partition: "aws", accountId: "123456789012", region: "eu-west-1" };
const desired = certificate.desire(initialAnswers(certificate.form), facts);

const own: OwnCertificate = {
  id: "a".repeat(64),
  arn: `arn:aws:iot:eu-west-1:123456789012:cert/${"a".repeat(64)}`,
  status: "ACTIVE",
  createdAt: "2026-01-02T03:04:05.000Z",
  pem: "-----BEGIN CERTIFICATE-----",
  validUntil: "2049-12-31T23:59:59.000Z",
  attached: true,
};

const policyThatSays = (document: Json) => ({
  document,
  versions: 1,
  defaultVersion: "1",
  newestVersion: "1",
});

const nothing: ObservedCertificates = {
  setup: "session-1",
  endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
  policy: null,
  certificates: [],
  others: 0,
};

const complete: ObservedCertificates = {
  ...nothing,
  policy: policyThatSays(iotPolicy("*")),
  certificates: [own],
};

const ids = (observed: ObservedCertificates) =>
  certificate.plan(observed, desired).changes.map(({ id }) => id);

test("in an empty account: policy, certificate, attachment, activation, each after the one before", () => {
  expect(certificate.plan(nothing, desired).changes.map(({ id, after }) => [id, after])).toEqual([
    ["create-iot-policy", undefined],
    ["create-certificate", ["create-iot-policy"]],
    ["attach-iot-policy", ["create-certificate"]],
    ["activate-certificate", ["attach-iot-policy"]],
  ]);
});

test("what AWS will only tell later stands in the plan with the name of what yields it", () => {
  const { changes } = certificate.plan(nothing, desired);
  expect(changes[1]?.yields).toEqual(["certificateArn", "certificateId"]);
  expect(changes[2]?.call.input).toEqual({
    policyName: "RelutionIotAccess",
    target: { $hole: "certificateArn" },
  });
  expect(changes[3]?.call.input).toEqual({ certificateId: { $hole: "certificateId" }, newStatus: "ACTIVE" });
});

describe("what exists is kept", () => {
  test.each<[string, Partial<OwnCertificate>, readonly string[]]>([
    ["complete", {}, []],
    ["inactive", { status: "INACTIVE" }, ["activate-certificate"]],
    ["not attached", { attached: false }, ["attach-iot-policy"]],
    ["revoked", { status: "REVOKED" }, ["create-certificate", "attach-iot-policy", "activate-certificate"]],
  ])("%s", (_, more, changes) => {
    expect(ids({ ...complete, certificates: [{ ...own, ...more }] })).toEqual(changes);
  });

  test("of several, the one in use is kept, else the newest", () => {
    const newer = { ...own, id: "b".repeat(64), createdAt: "2026-05-05T00:00:00.000Z" };
    const learned = (certificates: readonly OwnCertificate[]) =>
      certificate.learn({ ...complete, certificates }, desired).certificateId;
    expect(learned([{ ...newer, status: "INACTIVE" }, own])).toBe(own.id);
    expect(learned([own, newer])).toBe(newer.id);
  });
});

describe("checks", () => {
  const failed = (observed: ObservedCertificates) =>
    certificate.verify(observed, desired).flatMap(({ id, state }) => (state === "failed" ? [id] : []));

  test.each<[string, ObservedCertificates, readonly string[]]>([
    ["complete", complete, []],
    ["another document", { ...complete, policy: policyThatSays(iotPolicy("x")) }, ["iot-policy"]],
    ["inactive", { ...complete, certificates: [{ ...own, status: "INACTIVE" }] }, ["certificate-active"]],
    ["not attached", { ...complete, certificates: [{ ...own, attached: false }] }, ["policy-attached"]],
    ["nothing", nothing, ["iot-policy", "private-key", "certificate-active", "policy-attached"]],
  ])("%s", (_, observed, checks) => {
    expect(failed(observed)).toEqual(checks);
  });

  // Asked without a type, AWS answers with an address whose certificate devices no longer trust.
  test.each([
    "a1syk38q47ovpy.iot.eu-west-1.amazonaws.com",
    "a1syk38q47ovpy-ats.iot.eu-central-1.amazonaws.com",
    "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com.example",
  ])("the endpoint %s is refused", (endpoint) => {
    expect(failed({ ...complete, endpoint })).toEqual(["endpoint"]);
  });
});
