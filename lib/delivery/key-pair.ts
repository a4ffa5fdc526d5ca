import "server-only";
import { createPrivateKey, X509Certificate } from "node:crypto";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";

export interface KeyPair {
  /** SHA-256 of the certificate, in hex with colons. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly validUntil: string;
}

/** Whether certificate and private key belong together. A pair that does not would only show at the BlueRange server. */
export function checkKeyPair(certificatePem: string, privateKeyPem: Secret): Result<KeyPair> {
  const certificate = read(() => new X509Certificate(certificatePem));
  if (!certificate) return refused(unreadable("certificate"));
  const privateKey = read(() => createPrivateKey(privateKeyPem.reveal()));
  if (!privateKey) return refused(unreadable("private key"));
  if (!certificate.checkPrivateKey(privateKey)) return refused(mismatch);
  return ok({
    fingerprint: certificate.fingerprint256,
    validUntil: new Date(certificate.validTo).toISOString(),
  });
}

/** Node throws on text that is no PEM; what it says about it may quote the text. */
function read<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

const unreadable = (what: "certificate" | "private key"): Problem => ({
  code: "key-pair-unreadable",
  message: `This is not readable as PEM: the ${what}`,
  remedy: "Replace the certificate in the step of the IoT client certificate.",
});

const mismatch: Problem = {
  code: "key-pair-mismatch",
  message: "The private key does not belong to the certificate.",
  remedy: "Replace the certificate in the step of the IoT client certificate.",
};
