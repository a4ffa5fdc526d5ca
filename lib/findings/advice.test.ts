import { describe, expect, test } from "vitest";
import type { Problem } from "@/lib/domain/problem";
import type { EventBody } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";
import type { Finding } from "./finding";
import { findingsOf } from "./findings-of";
import { awsSays, problem } from "./testing/problems";
import {
  begun,
  called,
  changeStarted,
  check,
  checked,
  ended,
  failedRun,
  learned,
  numbered,
  planned,
  proven,
  saved,
  started,
} from "./testing/story";

const found = (bodies: readonly EventBody[], account?: Facts): readonly Finding[] =>
  findingsOf(numbered([...begun(account), ...bodies]));
const first = (bodies: readonly EventBody[], account?: Facts) => found(bodies, account)[0];
const idsOf = (bodies: readonly EventBody[]) =>
  findingsOf(numbered(bodies)).map(({ id }) => id.split(":")[0]);
const adviceOf = (finding: Finding | undefined) => finding?.remedy.join(" ") ?? "";

// Whoever reads "download the files" installs what a proof has just found not to work.
test("files are not recommended once a later proof has failed", () => {
  const again = [
    { type: "run.started", step: "proof", runId: "again" },
    { type: "run.ended", step: "proof", runId: "again", outcome: "failed" },
  ] as const;
  expect(idsOf(proven())).toContain("files-not-taken");
  expect(idsOf([...proven(), ...again])).not.toContain("files-not-taken");
});

// After a cut line nobody has looked: to say that nothing is lost would be the opposite of the error beside it.
test("that nothing is lost is said only where every write came to an end", () => {
  const lost = Array.from({ length: 3 }, () => called("iot:GetPolicy", "ECONNRESET", "certificate"));
  const open = [planned("certificate"), started("certificate"), changeStarted("certificate")];
  const over = [...open, ended("certificate", "failed", problem("connection-lost"))];
  const of = (bodies: readonly EventBody[]) =>
    findingsOf(numbered([...begun(), ...bodies, ...lost])).find(({ id }) => id === "answers-lost");
  expect(of([])?.remedy.join(" ")).toContain("Nothing is lost");
  expect(of(over)?.remedy.join(" ")).not.toContain("Nothing is lost");
  expect(of(over)?.command).toContain("https://iot.eu-west-1.amazonaws.com/");
});

// A deleted pool or key can't be put back: what the page of the second look advises must not be contradicted here.
test("what has drifted away has the remedy that its own check tells", () => {
  const gone = {
    code: "pool-gone",
    message: "It is gone.",
    remedy: "Start a new setup for the same server.",
  };
  const texts = { id: "pool", resource: "Pool", label: "Pool", wanted: "it", found: "none" };
  const look = {
    type: "drift.checked",
    step: "identity-pool",
    callerArn: "arn:aws:iam::123456789012:user/admin",
    checks: [{ ...texts, state: "failed", problem: gone }],
  } as const;
  const [finding] = findingsOf(numbered([...begun(), look]));
  expect(finding).toMatchObject({ id: "drifted-away:identity-pool.pool", remedy: [gone.remedy] });
  expect(finding?.cause).toContain(gone.message);
});

// A session file has only the end of an ID, and AWS takes no asterisks.
test("a command never holds a masked key ID", () => {
  const key = {
    type: "facts.learned",
    step: "iam-user",
    facts: { accessKeyId: "****************ABCD" },
  } as const;
  const [finding] = findingsOf(numbered([...begun(), { ...key, uses: {} }]));
  expect(finding?.command).toContain("aws iam list-access-keys");
  expect(finding?.remedy.join(" ")).toContain("ABCD");
});

describe("a right of the operator is missing", () => {
  const deniedBy = (by: string) => [
    called("iam:GetUser", "NoSuchEntity"),
    ...failedRun(
      "iam-user",
      awsSays("AccessDenied", "iam:CreateUser", `not authorized to perform: iam:CreateUser ${by}`),
    ),
  ];

  // An Allow changes nothing where a Deny stands.
  test("for an explicit deny no statement that allows is offered, and the boundary is asked about", () => {
    const [right, rule] = found(deniedBy("with an explicit deny in an identity-based policy"));
    expect(right?.statement).toBeUndefined();
    expect(rule).toMatchObject({ id: "path-rule:iam:CreateUser", severity: "warning" });
    expect(rule?.causes).toContain("boundary-required");
    expect(adviceOf(rule)).toContain("a permissions boundary");
  });

  test("path and boundary are asked about only as far as they were not entered", () => {
    const causeWith = (answers: Readonly<Record<string, string>>) =>
      found([saved("iam-user", {}, answers), ...deniedBy("because no identity-based policy allows it")]).find(
        ({ id }) => id.startsWith("path-rule"),
      )?.cause;
    const permissionsBoundary = "arn:aws:iam::123456789012:policy/Boundary";
    expect(causeWith({})).toContain("neither was entered");
    expect(causeWith({ iamPath: "/iot/" })).toContain("the path /iot/ but no boundary");
    expect(causeWith({ iamPath: "/", permissionsBoundary })).toContain("a boundary but no path");
    expect(causeWith({ iamPath: "/iot/", permissionsBoundary })).toBeUndefined();
  });

  // The ARN of such a session leaves out the path of its role, and IAM would know no role of the shortened one.
  test("no simulation is offered for a role of single sign-on, whose ARN can't be known", () => {
    const as = (role: string) => `arn:aws:sts::123456789012:assumed-role/${role}/jo`;
    const commandAs = (callerArn: string) =>
      first(failedRun("iam-user", problem("missing-right")), { callerArn })?.command;
    expect(commandAs(as("AWSReservedSSO_AdministratorAccess_0123456789abcdef"))).toBeUndefined();
    expect(commandAs(as("admin"))).toContain("arn:aws:iam::123456789012:role/admin");
  });
});

// A host that was not the one that failed answers, and people look elsewhere.
test.each([
  [
    "cn-north-1",
    "aws-cn",
    "cognito-identity:ListIdentityPools",
    "cognito-identity.cn-north-1.amazonaws.com.cn",
  ],
  ["cn-north-1", "aws-cn", "iam:GetUser", "iam.cn-north-1.amazonaws.com.cn"],
  ["us-gov-west-1", "aws-us-gov", "iam:GetUser", "iam.us-gov.amazonaws.com"],
  ["eu-west-1", "aws", "iot:GetPolicy", "iot.eu-west-1.amazonaws.com"],
  ["eu-west-1", "aws", "iam:GetUser", "iam.amazonaws.com"],
] as const)("in %s of %s the road of %s is tried to %s", (region, partition, action, host) => {
  const closed = { ...problem("no-route"), aws: { error: "ENOTFOUND", action } };
  const failed = { type: "plan.failed", step: "identity-pool", problem: closed } as const;
  expect(first([failed], { region, partition })?.command).toBe(`curl -sSI https://${host}/`);
});

describe("a region that is off", () => {
  const failed = (because: Problem): readonly EventBody[] => [
    { type: "plan.failed", step: "iam-user", problem: because },
  ];

  // In most regions STS alone can be off, which the list of regions does not show.
  test("is STS where STS says so, and that is switched on elsewhere than the region", () => {
    const finding = first(failed(awsSays("RegionDisabledException", "sts:GetCallerIdentity")));
    expect(finding?.remedy[0]).toContain("Security Token Service (STS)");
    expect(finding?.command).toBeUndefined();
  });

  test("is thought of at an unknown key where the region may be off, and nowhere else", () => {
    const adviceIn = (region: string) => adviceOf(first(failed(problem("key-unknown")), { region }));
    expect(adviceIn("eu-south-1")).toContain("switched off");
    expect(adviceIn("eu-west-1")).not.toContain("switched off");
  });
});

// Neither is too long, and the one who reads that shortens what is right.
test("a trust policy with a user that is gone is not called too long", () => {
  const gone = awsSays(
    "MalformedPolicyDocument",
    "iam:UpdateAssumeRolePolicy",
    "Invalid principal in policy",
  );
  const finding = first(failedRun("organization-role", gone));
  expect(finding).toMatchObject({ id: "policy-refused:iam:UpdateAssumeRolePolicy" });
  expect(finding?.command).toContain("aws iam get-role --role-name RelutionOrganizationAccess");
});

test("a profile that gives no credentials keeps its own remedy", () => {
  const remedy = "Sign in to it again (for single sign-on: aws sso login), or choose another profile.";
  const none = { code: "no-credentials", message: "The profile gives no credentials.", remedy };
  const [finding] = found([{ type: "plan.failed", step: "iam-user", problem: none }]);
  expect(finding).toMatchObject({ id: "credentials-expired", remedy: [remedy, expect.anything()] });
});

test("a further key of which only the end is known is looked up in the list", () => {
  const keyIn = (keyId: string) =>
    first([checked("iam-user", check("no-further-key", "warning", { found: keyId }))])?.command;
  expect(keyIn("****************MPLE")).toContain("aws iam list-access-keys");
  expect(keyIn("AKIAIOSFODNN7EXAMPLE, unused")).toContain("--access-key-id AKIAIOSFODNN7EXAMPLE");
});

test("what a certificate lacks is said as a list of what is not as it should be", () => {
  const detached = check("policy-attached", "failed", {
    label: "IoT policy RelutionIotAccess attached",
    found: "not attached",
  });
  expect(first([checked("certificate", detached)])?.cause).toMatch(
    /Not as it should be: IoT policy RelutionIotAccess attached \(not attached\)$/,
  );
});

// The second look is how people look at a setup that runs: its findings need what the checks of the steps have.
test("what has drifted away tells its known cause and a command, as the check of its step does", () => {
  const certificateId = "c".repeat(64);
  const inactive = {
    id: "certificate",
    resource: "Certificate",
    label: "Certificate",
    state: "failed",
    wanted: "ACTIVE",
    found: "INACTIVE",
  } as const;
  const callerArn = "arn:aws:iam::123456789012:user/admin";
  const look: EventBody = { type: "drift.checked", step: "certificate", callerArn, checks: [inactive] };
  const finding = first([learned("certificate", { certificateId }), look]);
  expect(finding).toMatchObject({
    id: "drifted-away:certificate.certificate",
    causes: ["certificate-inactive"],
  });
  expect(finding?.command).toContain(certificateId);
});
