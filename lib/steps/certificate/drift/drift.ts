/** The second look at certificate, IoT policy and endpoint. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck, StepDrift } from "@/lib/wizard/drift";
import type { Facts } from "@/lib/wizard/words";
import { judged, notKnown, own } from "../../drift-checks";
import { type Reading, reading } from "../../reading";
import { certificateIdOf, targetsOfPolicy } from "../attachments";
import type { DesiredCertificate } from "../desire";
import { readEndpoint, readPolicy } from "../inspect";
import { isEndpointOf } from "../verify";
import {
  certificateReads,
  judgeCertificate,
  type SurveyedCertificate,
  surveyCertificate,
} from "./certificate";
import { judgePolicy, type SurveyedPolicy } from "./policy";

export type SurveyedBroker = SurveyedPolicy & {
  readonly endpoint: Reading<string>;
  readonly certificate: SurveyedCertificate | null;
};

export const certificateDrift: StepDrift<DesiredCertificate, SurveyedBroker> = {
  reads: [
    "iot:DescribeEndpoint",
    "iot:GetPolicy",
    "iot:ListPolicyVersions",
    "iot:ListTargetsForPolicy",
    ...certificateReads,
  ],

  async survey(ports, { policyName }, { facts }) {
    const [endpoint, policy, targets] = await Promise.all([
      reading("iot:DescribeEndpoint", readEndpoint(ports)),
      reading("iot:GetPolicy", readPolicy(ports, policyName)),
      reading("iot:ListTargetsForPolicy", targetsOfPolicy(ports.send, policyName)),
    ]);
    const arn = facts.certificateArn ?? onlyCertificate(targets);
    return { endpoint, policy, targets, certificate: arn ? await surveyCertificate(ports, arn) : null };
  },

  judge({ endpoint, certificate, ...surveyed }, desired, { facts }) {
    const { policyName, region } = desired;
    return [
      ...(certificate ? judgeCertificate(certificate, policyName) : []),
      ...(facts.certificateArn === undefined ? [whoseKey] : []),
      ...judgePolicy(surveyed, desired, certificate ? [certificate.arn] : []),
      judgeEndpoint(endpoint, facts, region),
    ];
  },
};

/** Without the setup's own record: the one that the policy hangs on, if there is just one. */
function onlyCertificate(targets: Reading<readonly string[]>): string | undefined {
  const certificates = targets.known ? targets.value.filter((target) => certificateIdOf(target)) : [];
  return certificates.length === 1 ? certificates[0] : undefined;
}

function judgeEndpoint(endpoint: Reading<string>, facts: Facts, region: string): DriftCheck {
  const wanted = facts.endpoint ?? `an endpoint of ${region}`;
  const subject = { id: "endpoint", resource: "Endpoint", label: "Endpoint of the broker", wanted };
  return judged(endpoint, subject, (found) => {
    const isSame = facts.endpoint === undefined ? isEndpointOf(region, found) : found === facts.endpoint;
    return own(subject, found, isSame, otherEndpoint);
  });
}

const whoseKey = notKnown(
  { id: "private-key", resource: "Certificate", label: "Private key", wanted: "on the BlueRange server" },
  "which certificate BlueRange has can't be known here",
);

const otherEndpoint: Problem = {
  code: "endpoint-changed",
  message: "The account has another endpoint than the one in BlueRange's configuration.",
  remedy:
    "Check that these credentials are of the right account and region, and compare with BlueRange's application.yml.",
};
