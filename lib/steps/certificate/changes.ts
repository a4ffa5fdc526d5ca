/** The writes of this step, each for itself. */
import "server-only";
import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "@/lib/wizard/change";
import { type Hole, hole } from "@/lib/wizard/hole";
import { setupTags } from "../tagged-create";
import type { DesiredCertificate } from "./desire";

export const changeIds = {
  createPolicy: "create-iot-policy",
  changePolicy: "change-iot-policy",
  createCertificate: "create-certificate",
  attach: "attach-iot-policy",
  activate: "activate-certificate",
} as const;

export function createPolicy({ policyName, policyDocument }: DesiredCertificate, setup: string): Change {
  return {
    id: changeIds.createPolicy,
    kind: "create",
    summary: `IoT policy ${policyName}`,
    call: { action: "iot:CreatePolicy", input: { policyName, policyDocument, tags: setupTags(setup) } },
    documents: [{ title: `IoT policy ${policyName}`, json: policyDocument }],
    repeat: "safe",
  };
}

/** The policy keeps its earlier versions: the one that was in force can be set back. */
export function changePolicy(
  { policyName, policyDocument }: DesiredCertificate,
  replaces: Json,
  consent: string | undefined,
): Change {
  return {
    id: changeIds.changePolicy,
    kind: "modify",
    summary: `New version of the IoT policy ${policyName}`,
    call: { action: "iot:CreatePolicyVersion", input: { policyName, policyDocument, setAsDefault: true } },
    documents: [{ title: `IoT policy ${policyName}`, json: policyDocument, replaces }],
    repeat: "safe",
    ...(consent && { consent }),
  };
}

/** Inactive at first, so that one whose key gets lost is never of use to anybody. */
export function createCertificate(keyOrigin: DesiredCertificate["keyOrigin"], consent?: string): Change {
  return {
    id: changeIds.createCertificate,
    kind: "create",
    summary:
      keyOrigin === "aws"
        ? "IoT client certificate with its private key, inactive"
        : "IoT client certificate for a private key made on this machine, inactive",
    call: keyOrigin === "aws" ? keysAndCertificate : certificateFromCsr,
    documents: [],
    repeat: "reconcile",
    yields: ["certificateArn", "certificateId"],
    ...(consent && { consent }),
  };
}

/** The writes whose answers give a certificate its ID. */
export const certificateCreates = ["iot:CreateKeysAndCertificate", "iot:CreateCertificateFromCsr"] as const;

const keysAndCertificate: AwsCall = { action: "iot:CreateKeysAndCertificate", input: { setAsActive: false } };

/** The request itself is made with its key just before the call; until then this stands in its place. */
const certificateFromCsr: AwsCall = {
  action: "iot:CreateCertificateFromCsr",
  input: { certificateSigningRequest: "PEM of the signing request", setAsActive: false },
};

export function attachPolicy(policyName: string, certificateArn: string | Hole): Change {
  return {
    id: changeIds.attach,
    kind: "create",
    summary: `IoT policy ${policyName} attached to the certificate`,
    call: { action: "iot:AttachPolicy", input: { policyName, target: certificateArn } },
    documents: [],
    repeat: "safe",
  };
}

export function activate(certificateId: string | Hole): Change {
  return {
    id: changeIds.activate,
    kind: "modify",
    summary: "Status of the certificate: active",
    call: { action: "iot:UpdateCertificate", input: { certificateId, newStatus: "ACTIVE" } },
    documents: [],
    repeat: "safe",
  };
}

export const certificateArnHole = hole("certificateArn");
export const certificateIdHole = hole("certificateId");
