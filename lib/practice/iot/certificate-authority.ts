import "server-only";
import "reflect-metadata";
import { createHash, createPublicKey, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";
import type { World } from "../world";

/**
 * Signs the practice account's certificates: real ones, that openssl and a TLS broker can check against one CA.
 */
const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** When every certificate of AWS IoT ends. */
const notAfter = new Date("2049-12-31T23:59:59Z");

/** AWS starts certificates a little before their creation, for devices whose clocks are late. */
const BACKDATED_MS = 2 * 60 * 1_000;

export interface Subject {
  /** For example "CN=AWS IoT Certificate". */
  readonly name: string;
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKeyPem: string;
}

export interface IssuedCertificate {
  /** SHA-256 of the DER in hex, as AWS's certificate ids are. */
  readonly id: string;
  readonly pem: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

export async function issueCertificate(world: World, subject: Subject): Promise<IssuedCertificate> {
  const authority = await authorityOf(world);
  const notBefore = new Date(world.now.getTime() - BACKDATED_MS);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: subject.name,
    issuer: authority.certificate.subjectName,
    publicKey: new x509.PublicKey(subject.publicKeyPem),
    signingKey: authority.privateKey,
    signingAlgorithm: algorithm,
    notBefore,
    notAfter,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  return {
    id: createHash("sha256").update(new Uint8Array(certificate.rawData)).digest("hex"),
    pem: pemOf(certificate),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
  };
}

/** The subject of a signing request; undefined where AWS IoT would not take the request. */
export async function readRequest(pem: string): Promise<Subject | undefined> {
  try {
    const request = new x509.Pkcs10CertificateRequest(pem);
    const publicKeyPem = request.publicKey.toString("pem");
    const acceptable = isAcceptableKey(publicKeyPem) && (await request.verify());
    return acceptable ? { name: request.subject, publicKeyPem } : undefined;
  } catch {
    // Whatever can't be read as a request is malformed, and that is all that AWS tells.
    return undefined;
  }
}

/** RSA of 2048 bits and more, or one of three NIST curves. */
function isAcceptableKey(publicKeyPem: string): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(publicKeyPem);
  if (asymmetricKeyType === "rsa") return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048;
  return ["prime256v1", "secp384r1", "secp521r1"].includes(asymmetricKeyDetails?.namedCurve ?? "");
}

/** Made when the first certificate needs it, and kept in the state. */
async function authorityOf({ state, now }: World) {
  state.certificateAuthority ??= await newAuthority(now);
  const { certificatePem, privateKeyPem } = state.certificateAuthority;
  const pkcs8 = x509.PemConverter.decodeFirst(privateKeyPem);
  return {
    certificate: new x509.X509Certificate(certificatePem),
    privateKey: await webcrypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]),
  };
}

async function newAuthority(now: Date) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=Practice certificate authority, O=BlueRange AWS IoT setup",
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    certificatePem: pemOf(certificate),
    privateKeyPem: x509.PemConverter.encode(pkcs8, "PRIVATE KEY"),
  };
}

/** With the line break at the end that files of this kind have. */
function pemOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString("pem")}\n`;
}
