import { expect, test } from "vitest";
import type { EventBody } from "@/lib/wizard/events";
import { findingsOf } from "./findings-of";
import { awsSays, problem } from "./testing/problems";
import { begun, blocked, check, checked, ended, failedRun, numbered } from "./testing/story";

const told = (...bodies: readonly EventBody[]) =>
  findingsOf(numbered([...begun(), ...bodies])).map(({ id }) => id);

// Two errors of one cause send people two ways.
test("a trust policy that keeps users out is told once, not again by the sign-in that it refused", () => {
  const refused = check("take-on-role", "failed", { problem: problem("sign-in-refused") });
  const trust = check("organization-role.trust", "failed");
  expect(told(checked("proof", trust, refused))).toEqual(["role-trust"]);
  expect(told(checked("proof", refused))).toEqual(["sign-in-refused"]);
});

// The run only counts its failed checks; what to do stands with the check.
test("a run that waited in vain is told by its failed check alone", () => {
  const inactive = checked("certificate", check("certificate-active", "failed", { found: "INACTIVE" }));
  const waited = ended("certificate", "failed", problem("checks-failed"));
  expect(told(inactive, waited)).toEqual(["certificate-inactive"]);
  expect(told(waited)).toEqual(["wait-ran-out"]);
});

// A deleted certificate can't be activated, and the files do not stay the same.
test("of a certificate that is gone it is not said that it is inactive or lacks a policy", () => {
  const none = ["private-key", "certificate-active", "policy-attached"].map((id) =>
    check(id, "failed", { found: "no certificate" }),
  );
  expect(told(checked("certificate", ...none))).toEqual(["certificate-without-key"]);
});

// Whoever wants to mend the account and is refused has to be told of the refusal.
test("what stops a step stands before the checks for which the step was opened", () => {
  const inactive = checked("proof", check("certificate.certificate-active", "failed"));
  const refused = failedRun("certificate", awsSays("AccessDenied", "iot:UpdateCertificate"));
  expect(told(inactive, ...refused)).toEqual(["missing-right:iot:UpdateCertificate", "certificate-inactive"]);
});

test("what a failed check does not explain is told beside it", () => {
  const guests = check("identity-pool.no-guests", "warning", { found: "enabled" });
  const unknown = check("new-key", "failed", { problem: problem("key-unknown") });
  expect(told(checked("proof", guests, unknown))).toEqual(["young-key", "guests-allowed"]);
});

// The other pools of an account are of other servers, and of no concern here.
test("two pools of this server are one error, also where a third one is of another server", () => {
  const pools = ["relution.mycompany.com", "relution.mycompany.com", "other.example"].map((providerName) => ({
    providerName,
  }));
  const seen = { type: "step.observed", step: "identity-pool", observed: { pools } } as const;
  const twice = checked("identity-pool", check("pool", "failed", { problem: problem("several-pools") }));
  expect(told(seen, twice, blocked("identity-pool", problem("several-pools")))).toEqual(["several-pools"]);
});
