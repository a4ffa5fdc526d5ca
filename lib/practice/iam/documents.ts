import "server-only";
import { type Grammar, policySize, readPolicy, type Statement } from "../policy-language/policy-document";
import { malformedPolicyDocument } from "./refusals";

/** IAM gives documents URL-encoded by RFC 3986; the SDK for JavaScript leaves them so. */
export function encodeDocument(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

interface AcceptedDocument {
  readonly statements: readonly Statement[];
  /** As quotas count it. */
  readonly size: number;
}

/** Throws where IAM would not take the document. */
export function acceptDocument(text: string, grammar: Grammar): AcceptedDocument {
  const policy = readPolicy(text, grammar);
  if (!policy.ok) throw malformedPolicyDocument(policy.reason);
  return { statements: policy.statements, size: policySize(text) };
}
