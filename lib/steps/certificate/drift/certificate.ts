/** The certificate that BlueRange has: its state, and what else hangs on it. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { altered, beyond, further, judged, own } from "../../drift-checks";
import { type Reading, reading } from "../../reading";
import { certificateIdOf, policiesOfCertificate, thingsOfCertificate } from "../attachments";
import { type Certificate, describeCertificate } from "../list-certificates";

export type SurveyedCertificate = {
  readonly arn: string;
  readonly certificate: Reading<Certificate | null>;
  /** Names of the IoT policies attached to it. */
  readonly policies: Reading<readonly string[]>;
  readonly things: Reading<readonly string[]>;
  /** ISO 8601. */
  readonly lookedAt: string;
};

export const certificateReads = [
  "iot:DescribeCertificate",
  "iot:ListAttachedPolicies",
  "iot:ListPrincipalThings",
] as const;

export async function surveyCertificate(ports: StepPorts, arn: string): Promise<SurveyedCertificate> {
  const described = describeCertificate(ports, certificateIdOf(arn) ?? "").then((found) => found ?? null);
  const [certificate, policies, things] = await Promise.all([
    reading("iot:DescribeCertificate", described),
    reading("iot:ListAttachedPolicies", policiesOfCertificate(ports.send, arn)),
    reading("iot:ListPrincipalThings", thingsOfCertificate(ports.send, arn)),
  ]);
  return { arn, certificate, policies, things, lookedAt: ports.now().toISOString() };
}

export function judgeCertificate(
  { arn, certificate, policies, things, lookedAt }: SurveyedCertificate,
  policyName: string,
): readonly DriftCheck[] {
  const resource = `Certificate ${certificateIdOf(arn)?.slice(0, 12)}…`;
  const status = { id: "certificate", resource, label: "Certificate", wanted: "ACTIVE" };
  const validity = { id: "validity", resource, label: "Validity", wanted: "more than 30 days" };
  const attached = { id: "policy-attached", resource, label: `IoT policy ${policyName}`, wanted: "attached" };
  const others = { id: "further-iot-policies", resource, label: "Further IoT policies" };
  const onThings = { id: "things", resource, label: "Things" };
  const itself = judged(certificate, status, (found) =>
    own(status, found?.status ?? "no such certificate", found?.status === "ACTIVE", notActive),
  );
  if (certificate.known && certificate.value === null) return [itself];
  return [
    itself,
    judged(certificate, validity, (found) => {
      const days = daysBetween(lookedAt, found?.validUntil ?? lookedAt);
      return altered(validity, `until ${found?.validUntil.slice(0, 10)}`, days > 30, endsSoon);
    }),
    judged(policies, attached, (names) => {
      const isThere = names.includes(policyName);
      return own(attached, isThere ? "attached" : "not attached", isThere, detached);
    }),
    judged(policies, { ...others, wanted: "none" }, (names) =>
      further(others, beyond(names, [policyName]), furtherPolicy),
    ),
    judged(things, { ...onThings, wanted: "none" }, (names) => further(onThings, names, onThing)),
  ];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const newOne =
  "start a new setup for the same server: it makes a new certificate, which BlueRange then needs.";

const notActive: Problem = {
  code: "certificate-not-active",
  message:
    "BlueRange signs in to the broker with this certificate, which is not active any more, so it is refused.",
  remedy: `Ask who administers the account: it may have been replaced or blocked on purpose. To go on with it, activate it in the AWS IoT console; else ${newOne}`,
};

const endsSoon: Problem = {
  code: "certificate-ends",
  message: "The certificate is not valid for long any more; after that the broker refuses BlueRange.",
  remedy: `In good time, ${newOne}`,
};

const detached: Problem = {
  code: "policy-detached",
  message: "Without its IoT policy the certificate may do nothing on the broker, so BlueRange is refused.",
  remedy:
    "Ask who administers the account whether it was detached on purpose; it can be attached again in the AWS IoT " +
    "console, under Security, Certificates.",
};

const furtherPolicy: Problem = {
  code: "certificate-further-policy",
  message:
    "Whoever has the certificate's private key may do what these policies allow, and BlueRange does not need it.",
  remedy:
    "Ask who administers the account: it may have been a test. Where nobody needs them, detach them in the AWS IoT console.",
};

const onThing: Problem = {
  code: "certificate-on-things",
  message: "The certificate is assigned to things, so policies that speak of things hold for BlueRange too.",
  remedy:
    "Ask who administers AWS IoT whether that was meant; where nobody needs it, detach it from the things in the AWS " +
    "IoT console.",
};
