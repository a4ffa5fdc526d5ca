import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { parsePolicy } from "@/lib/domain/policy-document";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages } from "../all-pages";
import { unlessAbsent } from "../expected-errors";
import type { DesiredCertificate } from "./desire";
import { type Certificate, certificatesWithKey, listCertificates } from "./list-certificates";

/** What AWS shows of certificate, policy and endpoint. */
export type ObservedCertificates = {
  /** This session, as the value of the tag bluerange:setup. */
  readonly setup: string;
  /** Host name. */
  readonly endpoint: string;
  readonly policy: IotPolicy | null;
  /** Certificates whose private key is kept here. */
  readonly certificates: readonly OwnCertificate[];
  /** How many certificates the policy is attached to whose private key is not kept here. */
  readonly others: number;
};

export type IotPolicy = { readonly document: Json; readonly versions: number };

export type OwnCertificate = Certificate & { readonly attached: boolean };

export async function inspectCertificates(
  ports: StepPorts,
  { policyName }: DesiredCertificate,
): Promise<ObservedCertificates> {
  const [endpoint, policy, targets] = await Promise.all([
    readEndpoint(ports),
    readPolicy(ports, policyName),
    attachedCertificateIds(ports, policyName),
  ]);
  const certificates = await findOwn(ports, targets);
  const others = targets.length - certificates.filter(({ attached }) => attached).length;
  return { setup: ports.sessionId, endpoint, policy, certificates, others };
}

/**
 * Ours are found by the policy. Where a setup was broken off before the policy was attached, or AWS does not show the
 * attachment yet, they are among the newest of the account.
 */
async function findOwn(ports: StepPorts, targets: readonly string[]): Promise<readonly OwnCertificate[]> {
  const attached = await certificatesWithKey(ports, targets.slice(0, TARGETS_MAX));
  if (attached.length > 0) return attached.map((certificate) => ({ ...certificate, attached: true }));
  const newest = (await listCertificates(ports, 1)).slice(0, NEWEST_MAX).map(({ id }) => id);
  const loose = await certificatesWithKey(
    ports,
    newest.filter((id) => !targets.includes(id)),
  );
  return loose.map((certificate) => ({ ...certificate, attached: false }));
}

/** Each of them is one more call. */
const TARGETS_MAX = 50;
const NEWEST_MAX = 25;

async function readEndpoint(ports: StepPorts): Promise<string> {
  const input = { endpointType: "iot:Data-ATS" };
  return endpointAnswer.parse(await ports.send({ action: "iot:DescribeEndpoint", input })).endpointAddress;
}

async function readPolicy(ports: StepPorts, policyName: string): Promise<IotPolicy | null> {
  const answer = await unlessAbsent(ports.send({ action: "iot:GetPolicy", input: { policyName } }));
  if (answer === undefined) return null;
  const versions = await unlessAbsent(
    ports.send({ action: "iot:ListPolicyVersions", input: { policyName } }),
  );
  return {
    document: parsePolicy(policyAnswer.parse(answer).policyDocument) ?? null,
    versions: versionsAnswer.parse(versions ?? {}).policyVersions.length,
  };
}

/** Things, groups and Cognito identities may carry the policy too; they are none of our business. */
async function attachedCertificateIds(ports: StepPorts, policyName: string): Promise<readonly string[]> {
  const targets = await unlessAbsent(
    allPages(async (marker) => {
      const input = { policyName, pageSize: 250, ...(marker && { marker }) };
      const answer = targetPage.parse(await ports.send({ action: "iot:ListTargetsForPolicy", input }));
      return { items: answer.targets, next: answer.nextMarker ?? undefined };
    }),
  );
  return (targets ?? []).flatMap((arn) => /:cert\/([0-9a-f]{64})$/.exec(arn)?.[1] ?? []);
}

const endpointAnswer = z.object({ endpointAddress: z.string() });
const policyAnswer = z.object({ policyDocument: z.string() });
const versionsAnswer = z.object({ policyVersions: z.array(z.unknown()).default([]) });
const targetPage = z.object({ targets: z.array(z.string()).default([]), nextMarker: z.string().nullish() });
