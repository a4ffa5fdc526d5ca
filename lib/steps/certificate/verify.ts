import "server-only";
import { samePolicy } from "@/lib/domain/policy-document";
import type { Check, Facts } from "@/lib/wizard/words";
import { check } from "../check";
import type { DesiredCertificate } from "./desire";
import type { ObservedCertificates } from "./inspect";
import { ownCertificate } from "./plan";

export function verifyCertificate(
  observed: ObservedCertificates,
  desired: DesiredCertificate,
): readonly Check[] {
  return [
    policyAsWanted(observed, desired),
    ...certificateChecks(observed, desired),
    endpointOfRegion(observed, desired),
  ];
}

/** The certificate only when it can be used: BlueRange gets it together with the key. */
export function learnCertificate(observed: ObservedCertificates, { policyName }: DesiredCertificate): Facts {
  const certificate = ownCertificate(observed);
  return {
    endpoint: observed.endpoint,
    ...(observed.policy && { iotPolicyName: policyName }),
    ...(certificate && {
      certificateId: certificate.id,
      certificateArn: certificate.arn,
      certificatePem: certificate.pem,
    }),
  };
}

function policyAsWanted({ policy }: ObservedCertificates, desired: DesiredCertificate): Check {
  const passed = policy !== null && samePolicy(policy.document, desired.policyDocument);
  const found = policy ? (passed ? "as wanted" : "another document") : "no such policy";
  return check(passed, {
    id: "iot-policy",
    label: `IoT policy ${desired.policyName}`,
    wanted: "the four actions of the manual",
    found: passed ? "the four actions of the manual" : found,
  });
}

function certificateChecks(
  observed: ObservedCertificates,
  { policyName }: DesiredCertificate,
): readonly Check[] {
  const certificate = ownCertificate(observed);
  const none = "no certificate";
  return [
    check(certificate !== undefined, {
      id: "private-key",
      label: "Certificate with its private key",
      wanted: "a certificate whose private key is kept here",
      found: certificate?.id ?? none,
    }),
    check(certificate?.status === "ACTIVE", {
      id: "certificate-active",
      label: "Certificate activated",
      wanted: "ACTIVE",
      found: certificate?.status ?? none,
    }),
    check(certificate?.attached === true, {
      id: "policy-attached",
      label: `IoT policy ${policyName} attached`,
      wanted: "attached",
      found: certificate ? (certificate.attached ? "attached" : "not attached") : none,
    }),
  ];
}

function endpointOfRegion({ endpoint }: ObservedCertificates, { region }: DesiredCertificate): Check {
  const wanted = `…-ats.iot.${region}.amazonaws.com`;
  return check(isEndpointOf(region, endpoint), {
    id: "endpoint",
    label: "Endpoint",
    wanted,
    found: endpoint,
  });
}

/** Devices trust Amazon's own authorities only, which is what "ats" stands for. China writes it with a dot. */
export function isEndpointOf(region: string, endpoint: string): boolean {
  return new RegExp(`^[a-z0-9-]+[-.]ats\\.iot\\.${region}\\.amazonaws\\.com(\\.cn)?$`).test(endpoint);
}
