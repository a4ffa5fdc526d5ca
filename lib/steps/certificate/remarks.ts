/** What should be known before the changes of this step are confirmed. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { Change } from "@/lib/wizard/change";
import type { Notice } from "@/lib/wizard/words";
import type { DesiredCertificate } from "./desire";
import type { ObservedCertificates } from "./inspect";

export function noticesOf(
  { others }: ObservedCertificates,
  { policyName }: DesiredCertificate,
  changes: readonly Change[],
): readonly Notice[] {
  const newPolicy = changes.some(({ call }) => call.action.startsWith("iot:CreatePolicy"));
  return [...(newPolicy ? [takesMinutes] : []), ...(others > 0 ? [othersKept(policyName, others)] : [])];
}

/** The sentence to agree to where the policy rules others as well; undefined where it does not. */
export function consentToChangedPolicy(
  { others }: ObservedCertificates,
  { policyName }: DesiredCertificate,
): string | undefined {
  if (others === 0) return undefined;
  return `The IoT policy ${policyName} changes for the ${count(others)} that it is attached to already.`;
}

/** The sentence to agree to where certificates stand whose private key nobody here has; undefined where none does. */
export function consentToAnotherCertificate(
  { others }: ObservedCertificates,
  { policyName }: DesiredCertificate,
): string | undefined {
  if (others === 0) return undefined;
  return `The IoT policy ${policyName} gets another certificate beside the ${count(others)} that it is attached to already.`;
}

export function tooManyVersions(policyName: string): Problem {
  return {
    code: "five-policy-versions",
    message: `The IoT policy ${policyName} says something else, and AWS keeps no more than five versions of it.`,
    remedy:
      `Delete a version that is not the default one in the AWS console, under AWS IoT, Security, Policies, ${policyName}; ` +
      "or go back and choose another policy name.",
  };
}

function count(certificates: number): string {
  return certificates === 1 ? "1 certificate" : `${certificates} certificates`;
}

const takesMinutes: Notice = {
  tone: "info",
  code: "policy-takes-minutes",
  text: "AWS needs 6 to 8 minutes until a new IoT policy takes effect. Before that, BlueRange may be refused.",
};

const othersKept = (policyName: string, others: number): Notice => ({
  tone: "info",
  code: "other-certificates-kept",
  text: `The IoT policy ${policyName} is attached to ${count(others)} whose private key is not kept here. ${others === 1 ? "It stays as it is" : "They stay as they are"}.`,
});
