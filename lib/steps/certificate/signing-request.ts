import "server-only";
// @peculiar/x509 throws on import where this is not loaded before it.
import "reflect-metadata";
import { KeyObject, webcrypto } from "node:crypto";
import { Pkcs10CertificateRequestGenerator } from "@peculiar/x509";
import { Secret } from "@/lib/domain/secret";

export interface SigningRequest {
  /** PEM. */
  readonly text: string;
  /** PKCS#8 PEM. */
  readonly privateKey: Secret;
}

/** A new RSA key of 2048 bits, as AWS makes them, and the request for a certificate on it. */
export async function createSigningRequest(): Promise<SigningRequest> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: "CN=BlueRange",
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const privateKey = KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" });
  return { text: request.toString("pem"), privateKey: new Secret(privateKey.toString()) };
}

const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
