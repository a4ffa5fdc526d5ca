/** What AWS shows of the certificates and IoT policies that a session has written to. */
import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { parsePolicy } from "@/lib/domain/policy-document";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent, unlessDenied } from "../expected-errors";
import { fewAtATime } from "../few-at-a-time";
import { setupOf, tagList } from "../tagged-create";
import type { Origin } from "../undo/is-ours";
import { namesIn, receiptsOf } from "../undo/written";
import { policiesOfCertificate, targetsOfPolicy, thingsOfCertificate } from "./attachments";
import { certificateCreates } from "./changes";

export type ObservedForUndo = {
  readonly setup: string;
  readonly certificates: readonly CertificateForUndo[];
  readonly policies: readonly PolicyForUndo[];
};

export type CertificateForUndo = {
  readonly id: string;
  readonly arn: string;
  readonly status: string;
  /** Names of the IoT policies attached to it. */
  readonly policies: readonly string[];
  readonly things: readonly string[];
};

export type PolicyForUndo = Origin & {
  readonly name: string;
  readonly versions: readonly PolicyVersion[];
  /** Certificate ARNs, thing groups and Cognito identities that it is attached to. */
  readonly targets: readonly string[];
};

export type PolicyVersion = {
  readonly id: string;
  readonly document: Json;
  readonly isDefault: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
};

export const undoReads = [
  "iot:DescribeCertificate",
  "iot:ListAttachedPolicies",
  "iot:ListPrincipalThings",
  "iot:GetPolicy",
  "iot:ListPolicyVersions",
  "iot:GetPolicyVersion",
  "iot:ListTargetsForPolicy",
  "iot:ListTagsForResource",
] as const;

export async function inspectForUndo(ports: StepPorts, made: readonly Made[]): Promise<ObservedForUndo> {
  const ids = [
    ...receiptsOf(made, certificateCreates, "certificateId"),
    ...namesIn(made, ["iot:UpdateCertificate"], "certificateId"),
    ...namesIn(made, ["iot:AttachPolicy"], "target").flatMap((arn) => arn.split(":cert/")[1] ?? []),
  ];
  const certificates = await fewAtATime([...new Set(ids)], (id) => observeCertificate(ports, id));
  const policies = await fewAtATime(namesIn(made, policyWrites, "policyName"), (name) =>
    observePolicy(ports, name),
  );
  return { setup: ports.sessionId, certificates: certificates.flat(), policies: policies.flat() };
}

const policyWrites = ["iot:CreatePolicy", "iot:CreatePolicyVersion"] as const;

async function observeCertificate(
  { send }: StepPorts,
  certificateId: string,
): Promise<readonly CertificateForUndo[]> {
  const answer = await unlessAbsent(send({ action: "iot:DescribeCertificate", input: { certificateId } }));
  if (answer === undefined) return [];
  const { certificateArn: arn, status } = described.parse(answer).certificateDescription;
  const [policies, things] = await Promise.all([
    policiesOfCertificate(send, arn),
    thingsOfCertificate(send, arn),
  ]);
  return [{ id: certificateId, arn, status, policies, things }];
}

async function observePolicy({ send }: StepPorts, policyName: string): Promise<readonly PolicyForUndo[]> {
  const input = { policyName };
  const [policy, list] = await Promise.all([
    unlessAbsent(send({ action: "iot:GetPolicy", input })),
    unlessAbsent(send({ action: "iot:ListPolicyVersions", input })),
  ]);
  if (policy === undefined || list === undefined) return [];
  const { policyArn, creationDate } = policyAnswer.parse(policy);
  const [versions, targets, tags] = await Promise.all([
    fewAtATime(versionList.parse(list).policyVersions, (version) => readVersion(send, policyName, version)),
    targetsOfPolicy(send, policyName),
    unlessDenied(
      unlessAbsent(send({ action: "iot:ListTagsForResource", input: { resourceArn: policyArn } })),
    ),
  ]);
  const oldest = versions.map(({ createdAt }) => createdAt).sort()[0] ?? "";
  return [
    {
      name: policyName,
      createdAt: creationDate?.toISOString() ?? oldest,
      setup: setupOf(tagAnswer.parse(tags ?? {}).tags),
      versions,
      targets,
    },
  ];
}

async function readVersion(
  send: StepPorts["send"],
  policyName: string,
  { versionId, isDefaultVersion, createDate }: z.output<typeof listedVersion>,
): Promise<PolicyVersion> {
  const input = { policyName, policyVersionId: versionId };
  const answer = await unlessAbsent(send({ action: "iot:GetPolicyVersion", input }));
  return {
    id: versionId,
    document: parsePolicy(versionAnswer.parse(answer ?? {}).policyDocument) ?? null,
    isDefault: isDefaultVersion,
    createdAt: createDate.toISOString(),
  };
}

const described = z.object({
  certificateDescription: z.object({ certificateArn: z.string(), status: z.string() }),
});
const policyAnswer = z.object({ policyArn: z.string(), creationDate: z.date().optional() });
const listedVersion = z.object({
  versionId: z.string(),
  isDefaultVersion: z.boolean().default(false),
  createDate: z.date(),
});
const versionList = z.object({ policyVersions: z.array(listedVersion).default([]) });
const versionAnswer = z.object({ policyDocument: z.string().default("") });
const tagAnswer = z.object({ tags: tagList });
