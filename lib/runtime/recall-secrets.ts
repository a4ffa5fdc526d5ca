import "server-only";
import { parse } from "yaml";
import { z } from "zod";
import { Secret } from "@/lib/domain/secret";
import { digestOfCertificate, digestOfPrivateKey } from "@/lib/steps/certificate/public-key-digest";
import type { SessionVault } from "@/lib/wizard/step";
import { certificateKey, serverSecretKey } from "@/lib/wizard/vault-names";

/** The files of an earlier delivery, as far as they are there. */
export interface DeliveredTexts {
  readonly applicationYml: string | undefined;
  readonly certificatePem: string | undefined;
  readonly privateKeyPem: string | undefined;
}

/** A copy whose secret was covered is nothing to recall. */
const secretKey = z.string().regex(/^[A-Za-z0-9/+=]{16,128}$/);
const written = z.object({ mqtt: z.object({ _aws_accessKey: z.string(), _aws_secretKey: secretKey }) });

/**
 * Takes the secrets of an earlier delivery back into the vault, where it does not have them any more. Whether they
 * are still good is for the steps to see: an access key that AWS no longer lists is not looked at.
 */
export async function recallSecrets(vault: SessionVault, texts: DeliveredTexts): Promise<void> {
  const { applicationYml, certificatePem, privateKeyPem } = texts;
  const values = applicationYml === undefined ? undefined : written.safeParse(parsed(applicationYml)).data;
  if (values) await recall(vault, serverSecretKey(values.mqtt._aws_accessKey), values.mqtt._aws_secretKey);
  const digest = certificatePem && digestOfCertificate(certificatePem);
  if (digest && privateKeyPem && isKeyOf(digest, privateKeyPem)) {
    await recall(vault, certificateKey(digest), privateKeyPem);
  }
}

/** A key of another certificate under this digest would make every later look find a key that does not fit. */
function isKeyOf(digest: string, privateKeyPem: string): boolean {
  try {
    return digestOfPrivateKey(new Secret(privateKeyPem)) === digest;
  } catch {
    return false;
  }
}

async function recall(vault: SessionVault, name: string, value: string): Promise<void> {
  if (!(await vault.has(name))) await vault.put(name, new Secret(value));
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    // A file that can't be read holds nothing to recall.
    return undefined;
  }
}
