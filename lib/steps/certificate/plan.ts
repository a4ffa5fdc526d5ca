import "server-only";
import { samePolicy } from "@/lib/domain/policy-document";
import type { Change, StepPlan } from "@/lib/wizard/change";
import { joinPlans } from "../join-plans";
import {
  activate,
  attachPolicy,
  certificateArnHole,
  certificateIdHole,
  changeIds,
  changePolicy,
  createCertificate,
  createPolicy,
} from "./changes";
import type { DesiredCertificate } from "./desire";
import { isUsable, type ObservedCertificates, type OwnCertificate } from "./inspect";
import { consentToAnotherCertificate, consentToChangedPolicy, noticesOf, tooManyVersions } from "./remarks";

/**
 * Policy, certificate, attachment, activation: each is planned only where it is missing. Two setups of one account keep a
 * certificate each: one whose private key lies in the other's vault is of no use here.
 */
export function planCertificate(observed: ObservedCertificates, desired: DesiredCertificate): StepPlan {
  const certificate = ownCertificate(observed);
  const plan = joinPlans(
    planPolicy(observed, desired),
    certificate ? planOwn(certificate, desired) : planNew(observed, desired),
  );
  const notices = noticesOf(observed, desired, plan.changes);
  return { ...plan, notices, changes: inOrder(plan.changes) };
}

function planPolicy(observed: ObservedCertificates, desired: DesiredCertificate): Partial<StepPlan> {
  const { policy } = observed;
  if (!policy) return { changes: [createPolicy(desired, observed.setup)] };
  const title = `IoT policy ${desired.policyName}`;
  if (samePolicy(policy.document, desired.policyDocument)) {
    return {
      kept: [
        {
          summary: title,
          documents: [{ title, json: policy.document }],
          standsFor: [changeIds.createPolicy],
        },
      ],
    };
  }
  return {
    changes: [changePolicy(desired, policy.document, consentToChangedPolicy(observed, desired))],
    blockers: policy.versions >= VERSIONS_MAX ? [tooManyVersions(desired.policyName)] : [],
  };
}

/** AWS's limit of versions per IoT policy. */
const VERSIONS_MAX = 5;

function planOwn(certificate: OwnCertificate, { policyName }: DesiredCertificate): Partial<StepPlan> {
  return {
    kept: [{ summary: "IoT client certificate", detail: certificate.id, standsFor: partsOf(certificate) }],
    changes: [
      ...(certificate.attached ? [] : [attachPolicy(policyName, certificate.arn)]),
      ...(certificate.status === "ACTIVE" ? [] : [activate(certificate.id)]),
    ],
  };
}

function partsOf({ attached, status }: OwnCertificate): readonly string[] {
  return [
    changeIds.createCertificate,
    ...(attached ? [changeIds.attach] : []),
    ...(status === "ACTIVE" ? [changeIds.activate] : []),
  ];
}

function planNew(observed: ObservedCertificates, desired: DesiredCertificate): Partial<StepPlan> {
  return {
    changes: [
      createCertificate(desired.keyOrigin, consentToAnotherCertificate(observed, desired)),
      attachPolicy(desired.policyName, certificateArnHole),
      activate(certificateIdHole),
    ],
  };
}

/** One after the other. A policy that AWS refuses thus leaves no certificate behind, and nothing is active too early. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.map((change, index) => {
    const before = changes[index - 1];
    return before ? { ...change, after: [before.id] } : change;
  });
}

/** The certificate that BlueRange gets: in use before not yet in use, then the newest. */
export function ownCertificate({ certificates }: ObservedCertificates): OwnCertificate | undefined {
  return certificates
    .filter(isUsable)
    .toSorted((a, b) => rank(b) - rank(a) || Date.parse(b.createdAt) - Date.parse(a.createdAt))[0];
}

function rank({ attached, status }: OwnCertificate): number {
  return (attached ? 2 : 0) + (status === "ACTIVE" ? 1 : 0);
}
