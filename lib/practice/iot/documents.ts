import "server-only";
import { policySize, readPolicy } from "../policy-language/policy-document";
import { malformedPolicy } from "./refusals";

const SIZE_MAX = 2_048;

/** Throws where AWS IoT would not take the document as a policy. */
export function acceptDocument(text: string): void {
  const policy = readPolicy(text, "iot");
  if (!policy.ok) throw malformedPolicy(`Policy document is Malformed: ${policy.reason}`);
  if (policySize(text) > SIZE_MAX) {
    throw malformedPolicy(`Policy cannot be created - size exceeds hard limit (${SIZE_MAX})`);
  }
}
