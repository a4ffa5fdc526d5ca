import "server-only";
import type { Statement } from "../policy-language/policy-document";
import { acceptDocument } from "./documents";
import { limitExceeded, malformedPolicyDocument } from "./refusals";

const SIZE_MAX = 2_048;

/**
 * Throws where IAM would not take the document as a role's trust policy. Besides syntax and size, IAM refuses a
 * policy that lets the users of any identity pool in: a trust in Cognito needs a condition.
 */
export function checkTrustPolicy(text: string): void {
  const { statements, size } = acceptDocument(text, "trust");
  if (size > SIZE_MAX) throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${SIZE_MAX}`);
  if (statements.some(trustsAnyPool)) {
    throw malformedPolicyDocument("A trust in an identity pool must be limited by a condition.");
  }
}

function trustsAnyPool({ effect, federated, condition }: Statement): boolean {
  const trustsCognito = federated.some((provider) => provider.startsWith("cognito-identity"));
  return effect === "Allow" && trustsCognito && Object.keys(condition).length === 0;
}
