import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { parsePolicy } from "@/lib/domain/policy-document";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts, Written } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";
import { receiptsOf } from "../undo/written";
import { certificateIdOf, targetsOfPolicy } from "./attachments";
import { certificateCreates } from "./changes";
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

export type IotPolicy = {
  /** Of the version in force. */
  readonly document: Json;
  readonly versions: number;
  /** Numbers of the version in force and of the newest, as text. */
  readonly defaultVersion: string;
  readonly newestVersion: string;
};

export type OwnCertificate = Certificate & { readonly attached: boolean };

export async function inspectCertificates(
  ports: StepPorts,
  { policyName }: DesiredCertificate,
  written: Written,
): Promise<ObservedCertificates> {
  const [endpoint, policy, targets] = await Promise.all([
    readEndpoint(ports),
    readPolicy(ports, policyName),
    targetsOfPolicy(ports.send, policyName).then((all) => all.flatMap((arn) => certificateIdOf(arn) ?? [])),
  ]);
  const certificates = await findOwn(ports, targets, await written());
  const others = targets.length - certificates.filter(({ attached }) => attached).length;
  return { setup: ports.sessionId, endpoint, policy, certificates, others };
}

/**
 * Ours are those whose IDs AWS gave to this session. Where none of them is of use they are looked for: they hang on the
 * policy or, where that was not attached yet, are among the newest of the account. All of these are looked at, so that
 * a revoked one can't hide another one, nor the many of a busy account ours.
 */
async function findOwn(
  ports: StepPorts,
  targets: readonly string[],
  made: readonly Made[],
): Promise<readonly OwnCertificate[]> {
  const ids = receiptsOf(made, certificateCreates, "certificateId");
  const given = await certificatesWithKey(ports, ids);
  const further = given.some(isUsable) ? [] : await lookFor(ports, targets, ids);
  return [...given, ...further].map((certificate) => ({
    ...certificate,
    attached: targets.includes(certificate.id),
  }));
}

async function lookFor(
  ports: StepPorts,
  targets: readonly string[],
  known: readonly string[],
): Promise<readonly Certificate[]> {
  const newest = (await listCertificates(ports, 1)).slice(0, NEWEST_MAX).map(({ id }) => id);
  const ids = new Set([...newest, ...targets.slice(0, TARGETS_MAX)]);
  return certificatesWithKey(
    ports,
    [...ids].filter((id) => !known.includes(id)),
  );
}

/** One that was revoked never works again. */
export function isUsable({ status }: Certificate): boolean {
  return status === "ACTIVE" || status === "INACTIVE";
}

/** Each of them is one more call. */
const TARGETS_MAX = 50;
const NEWEST_MAX = 25;

export async function readEndpoint(ports: StepPorts): Promise<string> {
  const input = { endpointType: "iot:Data-ATS" };
  return endpointAnswer.parse(await ports.send({ action: "iot:DescribeEndpoint", input })).endpointAddress;
}

export async function readPolicy(ports: StepPorts, policyName: string): Promise<IotPolicy | null> {
  const answer = await unlessAbsent(ports.send({ action: "iot:GetPolicy", input: { policyName } }));
  if (answer === undefined) return null;
  const { policyDocument, defaultVersionId } = policyAnswer.parse(answer);
  const listed = await unlessAbsent(ports.send({ action: "iot:ListPolicyVersions", input: { policyName } }));
  const versions = versionsAnswer
    .parse(listed ?? {})
    .policyVersions.map(({ versionId }) => Number(versionId));
  return {
    document: parsePolicy(policyDocument) ?? null,
    versions: versions.length,
    defaultVersion: defaultVersionId,
    newestVersion: String(Math.max(Number(defaultVersionId), ...versions)),
  };
}

const endpointAnswer = z.object({ endpointAddress: z.string() });
const policyAnswer = z.object({ policyDocument: z.string(), defaultVersionId: z.string() });
const versionsAnswer = z.object({ policyVersions: z.array(z.object({ versionId: z.string() })).default([]) });
