import { describe, expect, test } from "vitest";
import type { Problem } from "@/lib/domain/problem";
import type { IamAction } from "@/lib/wizard/change";
import type { EventBody } from "@/lib/wizard/events";
import type { Check } from "@/lib/wizard/words";
import type { Finding } from "./finding";
import { findingsOf } from "./findings-of";
import { awsSays, problem } from "./testing/problems";
import { begun, check, checked, learned, numbered } from "./testing/story";

const first = (bodies: readonly EventBody[]) => findingsOf(numbered([...begun(), ...bodies]))[0];
const adviceOf = (finding: Finding | undefined) => finding?.remedy.join(" ") ?? "";

describe("the sign-in with BlueRange's key is refused", () => {
  const userArn = "arn:aws:iam::123456789012:user/bluerange";
  const action = "cognito-identity:GetOpenIdTokenForDeveloperIdentity";
  const inProof = (because: Problem, part = "sign-in"): readonly EventBody[] => [
    learned("iam-user", { userArn }),
    checked("proof", check(part, "failed", { problem: because })),
  ];
  const denied = (by: string, called: IamAction = action) =>
    awsSays("AccessDenied", called, `User: ${userArn} is not authorized to perform: ${called} ${by}`);

  test("the command asks what BlueRange's user may do, and no right is asked for the operator", () => {
    const finding = first(inProof(denied("because no identity-based policy allows the action")));
    expect(finding?.id).toBe(`server-denied:${action}`);
    expect(finding?.command).toContain(`--policy-source-arn ${userArn}`);
    expect(finding?.statement).toBeUndefined();
  });

  test("by a boundary, nobody is told to enter one in the step", () => {
    const finding = first(inProof(denied("because no permissions boundary allows the action")));
    expect(adviceOf(finding)).not.toContain("in the step IAM user");
  });

  test("by a resource control policy, the organization is named also at the role's trust policy", () => {
    const assume = "sts:AssumeRoleWithWebIdentity";
    const by = "with an explicit deny in a resource control policy";
    const finding = first(inProof(denied(by, assume), "take-on-role"));
    expect(finding).toMatchObject({
      id: `server-denied:${assume}`,
      causes: ["organization-rule-on-sign-in"],
    });
  });

  test("for its developer provider, the external URL is compared and no right is asked for", () => {
    const message = "This identity pool does not support the specified developer provider";
    const finding = first(inProof(awsSays("NotAuthorizedException", action, message, 400)));
    expect(finding).toMatchObject({ id: "provider-refused", causes: ["provider-name"] });
    expect(adviceOf(finding)).toContain("external URL");
  });

  // Without a token that can be read nobody has compared anything.
  test("that the trust policy allows it is said only where it was compared", () => {
    const refused = check("take-on-role", "failed", { problem: problem("trust-refused") });
    const token = (state: Check["state"]) => check("token", state);
    const causeAfter = (state: Check["state"]) => first([checked("proof", token(state), refused)])?.cause;
    expect(causeAfter("passed")).toContain("The trust policy allows this sign-in");
    expect(causeAfter("warning")).toContain("nobody knows whether the trust policy allows");
  });
});
