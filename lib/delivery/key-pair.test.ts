import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { PemConverter, X509CertificateGenerator } from "@peculiar/x509";
import { beforeAll, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { checkKeyPair } from "./key-pair";

interface Pair {
  readonly certificate: string;
  readonly key: Secret;
}

let one: Pair;
let other: Pair;

beforeAll(async () => {
  [one, other] = await Promise.all([makePair(), makePair()]);
});

test("a certificate and its key match, and the certificate tells its validity", () => {
  expect(checkKeyPair(one.certificate, one.key)).toEqual({
    ok: true,
    value: {
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
      validUntil: "2049-12-31T23:59:59.000Z",
    },
  });
});

test("the key of another certificate is a problem", () => {
  expect(checkKeyPair(one.certificate, other.key)).toMatchObject({
    ok: false,
    problem: { code: "key-pair-mismatch" },
  });
});

test("text that is no PEM is a problem that does not repeat the text", () => {
  const wrong = checkKeyPair(one.certificate, new Secret("CANARY"));
  expect(wrong).toMatchObject({ ok: false, problem: { code: "key-pair-unreadable" } });
  expect(JSON.stringify(wrong)).not.toContain("CANARY");
  expect(checkKeyPair("CANARY", one.key)).toMatchObject({ ok: false });
});

async function makePair(): Promise<Pair> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=AWS IoT Certificate",
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date("2026-01-01T00:00:00Z"),
    notAfter: new Date("2049-12-31T23:59:59Z"),
  });
  const key = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    certificate: certificate.toString("pem"),
    key: new Secret(PemConverter.encode(key, "PRIVATE KEY")),
  };
}
