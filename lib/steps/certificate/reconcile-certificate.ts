/**
 * What became of the creation of a certificate whose answer was lost.
 *
 * One from our signing request is recognised by its public key, whose private half is in the vault: it is used. One
 * that came with its key is useless without that answer: it is deleted, but only where no other could be meant.
 */
import "server-only";
import { z } from "zod";
import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Intent, Reconciled, StepPorts } from "@/lib/wizard/step";
import { isInUse } from "../expected-errors";
import { madeAfter, madeLongAfter } from "../made-after";
import {
  type Certificate,
  certificatesWithKey,
  type ListedCertificate,
  listCertificates,
} from "./list-certificates";
import { digestOfCertificate } from "./public-key-digest";

/** The newest certificates before the call. */
export async function certificatesBefore(ports: StepPorts): Promise<Json> {
  return { certificateIds: (await listCertificates(ports, 1)).map(({ id }) => id) };
}

export async function reconcileCertificate(
  ports: StepPorts,
  _: Change,
  filled: AwsCall,
  intent: Intent,
): Promise<Reconciled> {
  const fresh = await newSince(ports, intent);
  // The key in the vault proves it by itself.
  const [own] = await certificatesWithKey(
    ports,
    fresh.map(({ id }) => id),
  );
  if (own) return { outcome: "found", applied: { receipt: receiptOf(own), yields: namesOf(own) } };
  if (filled.action === "iot:CreateCertificateFromCsr") return { outcome: "absent" };
  return removeOrphan(
    ports,
    fresh.filter(
      ({ status, createdAt }) => status === "INACTIVE" && !madeLongAfter(createdAt, intent.startedAt),
    ),
  );
}

/**
 * Back to the first page that shows one of before: all that follow are older still. What is no older than those is new,
 * by AWS's own clock alone; ours is asked only where all of before are gone.
 */
async function newSince(
  ports: StepPorts,
  { baseline, startedAt }: Intent,
): Promise<readonly ListedCertificate[]> {
  const { certificateIds } = certificateBaseline.parse(baseline);
  const isKnown = ({ id }: ListedCertificate) => certificateIds.includes(id);
  const listed = await listCertificates(ports, PAGES_MAX, isKnown);
  const newestBefore = listed.find(isKnown);
  const isNew = ({ createdAt }: ListedCertificate) => {
    if (newestBefore) return Date.parse(createdAt) >= Date.parse(newestBefore.createdAt);
    return certificateIds.length === 0 || madeAfter(createdAt, startedAt);
  };
  return listed.filter((certificate) => !isKnown(certificate) && isNew(certificate));
}

const PAGES_MAX = 20;

/** AWS refuses to delete what is active or attached by now, so nobody's certificate in use can be hit. */
async function removeOrphan(ports: StepPorts, orphans: readonly ListedCertificate[]): Promise<Reconciled> {
  const [only, second] = orphans;
  if (only === undefined) return { outcome: "absent" };
  if (second !== undefined) return { outcome: "unclear", problem: unclear(orphans) };
  try {
    await ports.send({ action: "iot:DeleteCertificate", input: { certificateId: only.id } });
    return { outcome: "removed", receipt: namesOf(only) };
  } catch (error) {
    if (isInUse(error)) return { outcome: "unclear", problem: unclear(orphans) };
    throw error;
  }
}

/** With the digest by which undo finds the private key in the vault. */
function receiptOf(own: Certificate): JsonObject {
  const publicKeyDigest = digestOfCertificate(own.pem);
  return { ...namesOf(own), ...(publicKeyDigest !== undefined && { publicKeyDigest }) };
}

function namesOf({ id, arn }: ListedCertificate) {
  return { certificateArn: arn, certificateId: id };
}

const certificateBaseline = z.object({ certificateIds: z.array(z.string()) });

function unclear(certificates: readonly ListedCertificate[]): Problem {
  return {
    code: "certificate-unclear",
    message: `AWS's answer was lost, and these new certificates may be ours or somebody else's: ${certificates.map(({ id }) => id).join(", ")}.`,
    remedy:
      "Look at them in the AWS console, under AWS IoT, Security, Certificates. " +
      "Delete those that nobody uses, and then try again.",
  };
}
