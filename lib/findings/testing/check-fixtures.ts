/** Sessions about what the checks of the steps and of the proof have found. */
import type { Problem } from "@/lib/domain/problem";
import type { EventBody } from "@/lib/wizard/events";
import type { Check, StepId } from "@/lib/wizard/words";
import { type Fixture, fixture } from "./fixture";
import { awsSays, problem } from "./problems";
import { check, checked, learned, passed, saved } from "./story";

/** The check fails in the step; in the other session it passes when the proof makes it again. */
function ofCheck(
  step: StepId,
  id: string,
  more: Partial<Check> & { readonly facts?: Parameters<typeof learned>[1] } = {},
  state: "failed" | "warning" = "failed",
): Fixture {
  const { facts, ...words } = more;
  const before: readonly EventBody[] = facts ? [learned(step, facts)] : [];
  const open = [...before, checked(step, check(id, state, words))];
  return fixture(open, [...open, checked("proof", check(`${step}.${id}`, "passed"))]);
}

const certificate = {
  certificateId: "c".repeat(64),
  certificateArn: `arn:aws:iot:eu-west-1:123456789012:cert/${"c".repeat(64)}`,
};
const pool = { identityPoolId: "eu-west-1:11111111-2222-3333-4444-555555555555" };
const takeOnRole = (state: Check["state"], code: string) =>
  checked("proof", check("take-on-role", state, { problem: problem(code) }));

const signIn = (part: string, because: Problem) =>
  checked("proof", check(part, "failed", { problem: because }));

const withoutPolicy = "policy-AmazonCognitoPowerUser";
const lacksRight = signIn("find-pool", awsSays("AccessDenied", "cognito-identity:ListIdentityPools"));

const notSupported = (message: string) =>
  awsSays("NotAuthorizedException", "cognito-identity:GetOpenIdTokenForDeveloperIdentity", message, 400);

const driftOf = (state: Check["state"] | "unknown"): EventBody => ({
  type: "drift.checked",
  step: "certificate",
  callerArn: "arn:aws:iam::123456789012:user/admin",
  checks: [
    {
      id: "certificate-active",
      resource: "Certificate",
      label: "Status",
      state,
      wanted: "ACTIVE",
      found: "INACTIVE",
    },
  ],
});

export const checkFixtures: Readonly<Record<string, Fixture>> = {
  "user-gone": ofCheck("iam-user", "user", { found: "no such user" }),
  "identity-without-policy": ofCheck("iam-user", "policy-AWSIoTConfigAccess"),
  "user-rights": ofCheck("iam-user", "policy-AWSIoTDataAccess", { label: "Managed policy AWSIoTDataAccess" }),
  "no-usable-key": ofCheck("iam-user", "access-key", { found: "no active key whose secret is kept here" }),
  "further-key": ofCheck("iam-user", "no-further-key", { found: "AKIAIOSFODNN7EXAMPLE" }, "warning"),
  "certificate-inactive": ofCheck("certificate", "certificate-active", {
    found: "INACTIVE",
    facts: certificate,
  }),
  "certificate-rights": ofCheck("certificate", "policy-attached", {
    label: "IoT policy RelutionIotAccess attached",
    found: "not attached",
    facts: certificate,
  }),
  "certificate-without-key": ofCheck("certificate", "private-key", { found: "no certificate" }),
  "old-endpoint": ofCheck("certificate", "endpoint", { found: "a1b2c3.iot.eu-west-1.amazonaws.com" }),
  "pool-gone": fixture(
    [checked("identity-pool", check("pool", "failed", { problem: problem("no-pool") }))],
    [checked("identity-pool", check("pool", "failed", { problem: problem("several-pools") }))],
  ),
  "classic-flow": ofCheck("identity-pool", "classic-flow", { facts: pool }),
  "pool-roles": ofCheck("identity-pool", "role-assignment", {
    problem: problem("roles-not-assigned"),
    facts: pool,
  }),
  "guests-allowed": ofCheck("identity-pool", "no-guests", { found: "enabled", facts: pool }, "warning"),
  "role-trust": ofCheck("organization-role", "trust", {
    problem: problem("pool-not-trusted"),
  }),
  "role-rights": ofCheck("organization-role", "permissions", { problem: problem("role-policy-missing") }),
  "server-denied": fixture(
    [learned("iam-user", { userArn: "arn:aws:iam::123456789012:user/bluerange" }), lacksRight],
    [checked("iam-user", check(withoutPolicy, "failed")), lacksRight],
  ),
  "young-key": fixture(
    [signIn("new-key", problem("key-unknown"))],
    [checked("iam-user", check("access-key", "failed")), signIn("new-key", problem("key-unknown"))],
  ),
  "sign-in-refused": fixture(
    [takeOnRole("failed", "sign-in-refused")],
    [takeOnRole("failed", "trust-refused")],
  ),
  "amr-operator": fixture([takeOnRole("warning", "amr-operator")], [takeOnRole("failed", "sign-in-refused")]),
  "token-refused": fixture(
    [checked("proof", check("token", "failed", { problem: problem("token-claims") }))],
    [takeOnRole("failed", "sign-in-refused")],
  ),
  "provider-refused": fixture(
    [signIn("sign-in", notSupported("This identity pool does not support the specified developer provider"))],
    [signIn("sign-in", notSupported("Token is not from a supported provider of this identity pool."))],
  ),
  "provider-name": fixture(
    [
      passed("identity-pool", { host: "relution.mycompany.com" }),
      saved("server", { externalUrl: "https://other.mycompany.com", host: "other.mycompany.com" }),
    ],
    [passed("identity-pool", { host: "relution.mycompany.com" })],
  ),
  "drifted-away": fixture([driftOf("failed")], [driftOf("failed"), passed("certificate"), driftOf("passed")]),
  "drifted-beyond": fixture([driftOf("warning")], [driftOf("unknown")]),
  "other-check": fixture(
    [signIn("new-key", problem("key-of-another-user"))],
    [signIn("new-key", problem("key-unknown"))],
  ),
  "other-remark": ofCheck(
    "iam-user",
    "no-further-rights",
    { label: "No rights beyond the manual", wanted: "none", found: "ReadOnlyAccess" },
    "warning",
  ),
};
