import "server-only";
import { z } from "zod";
import { Secret } from "@/lib/domain/secret";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Applied, Secrets, StepPorts } from "@/lib/wizard/step";
import { certificateKey } from "@/lib/wizard/vault-names";
import { sendTagged } from "../tagged-create";
import { digestOfCertificate, digestOfPrivateKey } from "./public-key-digest";
import { createSigningRequest } from "./signing-request";

/** One write. The receipt says what was made, and what stood there before. */
export async function applyCertificate(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied> {
  switch (filled.action) {
    case "iot:CreatePolicy":
      return applyCreatePolicy(ports, filled);
    case "iot:CreatePolicyVersion":
      return applyChangePolicy(ports, change, filled);
    case "iot:CreateKeysAndCertificate":
      return applyCreateKeys(ports, filled);
    case "iot:CreateCertificateFromCsr":
      return applyCreateFromCsr(ports, filled);
    default:
      await ports.send(filled);
      return { receipt: filled.input };
  }
}

async function applyCreatePolicy(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { answer, tagged } = await sendTagged(ports, filled);
  const { policyName, policyArn } = createdPolicy.parse(answer);
  return { receipt: { policyName, policyArn, tagged } };
}

async function applyChangePolicy(ports: StepPorts, { documents }: Change, filled: AwsCall): Promise<Applied> {
  const { policyArn, policyVersionId } = createdVersion.parse(await ports.send(filled));
  const replaced = documents[0]?.replaces ?? null;
  return { receipt: { policyArn, policyVersionId, replaced } };
}

/** The private key is in this one answer: it goes to the vault together with the receipt. */
async function applyCreateKeys(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { keyPair, ...certificate } = createdKeys.parse(await ports.send(filled));
  const privateKey = new Secret(keyPair.PrivateKey);
  const digest = digestOfPrivateKey(privateKey);
  return made(certificate, digest, { [certificateKey(digest)]: privateKey });
}

/** The key is in the vault before AWS hears of it, so that a certificate is recognised even if the answer is lost. */
async function applyCreateFromCsr(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { text, privateKey } = await createSigningRequest();
  const digest = digestOfPrivateKey(privateKey);
  await ports.vault.put(certificateKey(digest), privateKey);
  const input = { ...filled.input, certificateSigningRequest: text };
  return made(createdCertificate.parse(await ports.send({ action: filled.action, input })), digest);
}

function made(certificate: z.infer<typeof createdCertificate>, digest: string, secrets?: Secrets): Applied {
  if (digestOfCertificate(certificate.certificatePem) !== digest) {
    throw new Error("AWS gave a certificate for another key");
  }
  const { certificateArn, certificateId } = certificate;
  return {
    receipt: { certificateArn, certificateId, publicKeyDigest: digest },
    yields: { certificateArn, certificateId },
    ...(secrets && { secrets }),
  };
}

const createdPolicy = z.object({ policyName: z.string(), policyArn: z.string() });

const createdVersion = z.object({ policyArn: z.string(), policyVersionId: z.string() });

const createdCertificate = z.object({
  certificateArn: z.string(),
  certificateId: z.string(),
  certificatePem: z.string(),
});

const createdKeys = createdCertificate.extend({ keyPair: z.object({ PrivateKey: z.string() }) });
