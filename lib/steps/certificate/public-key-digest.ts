/**
 * What certificate and private key have in common: the SHA-256 of the public key (DER SubjectPublicKeyInfo), in hex.
 * The vault keeps private keys under it.
 */
import "server-only";
import { createHash, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import type { Secret } from "@/lib/domain/secret";

/** Undefined where this is no certificate that can be read; then it is none of ours. */
export function digestOfCertificate(pem: string): string | undefined {
  try {
    return digestOf(new X509Certificate(pem).publicKey);
  } catch {
    return undefined;
  }
}

export function digestOfPrivateKey(pem: Secret): string {
  return digestOf(createPublicKey(pem.reveal()));
}

function digestOf(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}
