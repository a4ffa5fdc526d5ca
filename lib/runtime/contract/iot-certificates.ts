import "server-only";
import "reflect-metadata";
import { createHash, createPrivateKey, createPublicKey, webcrypto, X509Certificate } from "node:crypto";
import { Pkcs10CertificateRequestGenerator } from "@peculiar/x509";
import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import { iotPolicyText } from "./documents";
import type { Witness } from "./witness";

const notFound = { name: "ResourceNotFoundException", status: 404 };
const wrongState = { name: "CertificateStateException", status: 406 };
const conflict = { name: "DeleteConflictException", status: 409 };

export const iotCertificates: Chapter = {
  title: "AWS IoT certificates",
  cases: {
    async "a certificate and its key belong together, and the id is the digest of the certificate"(aws) {
      const { certificateId, certificateArn, certificatePem, keyPair } = await newCertificate(aws);
      const certificate = new X509Certificate(certificatePem);
      const privateKey = createPrivateKey(keyPair?.PrivateKey ?? "");
      expect(keyPair?.PrivateKey).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
      expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(2_048);
      expect(certificate.checkPrivateKey(privateKey)).toBe(true);
      expect(certificateId).toBe(createHash("sha256").update(certificate.raw).digest("hex"));
      expect(certificateArn).toBe(`arn:aws:iot:eu-west-1:${aws.accountId}:cert/${certificateId}`);
      expect(new Date(certificate.validTo).toISOString()).toBe("2049-12-31T23:59:59.000Z");
    },

    async "a new certificate is inactive unless asked otherwise"(aws) {
      const { certificateId } = await newCertificate(aws);
      expect((await describe(aws, certificateId)).status).toBe("INACTIVE");
      const active = await aws.iot.createKeysAndCertificate({ setAsActive: true });
      expect((await describe(aws, present(active.certificateId, "the id"))).status).toBe("ACTIVE");
    },

    async "a described certificate says what it is and how long it is valid"(aws) {
      const { certificateId, certificateArn, certificatePem } = await newCertificate(aws);
      expect(await describe(aws, certificateId)).toMatchObject({
        certificateId,
        certificateArn,
        certificatePem,
        creationDate: expect.any(Date),
        validity: { notAfter: new Date("2049-12-31T23:59:59Z") },
      });
    },

    async "a certificate from a request is for the key of the request, and each time another one"(aws) {
      const { certificateSigningRequest, publicKeyPem } = await newRequest();
      const first = await aws.iot.createCertificateFromCsr({ certificateSigningRequest });
      const certificate = new X509Certificate(first.certificatePem ?? "");
      expect(certificate.publicKey.equals(createPublicKey(publicKeyPem))).toBe(true);
      expect(certificate.subject).toContain("CN=BlueRange");
      const second = await aws.iot.createCertificateFromCsr({ certificateSigningRequest });
      expect(second.certificateId).not.toBe(first.certificateId);
    },

    async "a malformed request is refused"({ iot }) {
      const refused = await refusalOf(
        iot.createCertificateFromCsr({ certificateSigningRequest: "no request" }),
      );
      expect(refused).toEqual({ name: "InvalidRequestException", status: 400 });
    },

    async "a certificate is listed with its status"(aws) {
      const { certificateId } = await newCertificate(aws);
      const { certificates } = await aws.iot.listCertificates({ pageSize: 250 });
      expect(certificates).toEqual(
        expect.arrayContaining([expect.objectContaining({ certificateId, status: "INACTIVE" })]),
      );
    },

    async "certificates come in pages, each once"(aws) {
      const made = [await newCertificate(aws), await newCertificate(aws), await newCertificate(aws)];
      const found: (string | undefined)[] = [];
      let marker: string | undefined;
      do {
        const page = await aws.iot.listCertificates({ pageSize: 2, ...(marker !== undefined && { marker }) });
        expect(page.certificates?.length).toBeLessThanOrEqual(2);
        found.push(...(page.certificates ?? []).map(({ certificateId }) => certificateId));
        marker = page.nextMarker;
      } while (marker);
      expect(found).toEqual(expect.arrayContaining(made.map(({ certificateId }) => certificateId)));
      expect(new Set(found).size).toBe(found.length);
    },

    async "a policy is attached once, however often it is asked for, and found from both sides"(aws) {
      const { certificateArn: target } = await newCertificate(aws);
      const policyName = await newPolicy(aws);
      await aws.iot.attachPolicy({ policyName, target });
      await aws.iot.attachPolicy({ policyName, target });
      const { policies } = await aws.iot.listAttachedPolicies({ target });
      expect(policies?.map((policy) => policy.policyName)).toEqual([policyName]);
      expect((await aws.iot.listTargetsForPolicy({ policyName })).targets).toEqual([target]);
      await aws.iot.detachPolicy({ policyName, target });
      expect((await aws.iot.listAttachedPolicies({ target })).policies).toEqual([]);
      expect((await aws.iot.listTargetsForPolicy({ policyName })).targets).toEqual([]);
    },

    async "neither an absent policy nor an absent certificate can be attached"(aws) {
      const { certificateArn: target } = await newCertificate(aws);
      const absent = target.replace(/[0-9a-f]{64}$/, "0".repeat(64));
      const policyName = await newPolicy(aws);
      const withoutPolicy = aws.iot.attachPolicy({ policyName: unique("nothing"), target });
      expect(await refusalOf(withoutPolicy)).toEqual(notFound);
      expect(await refusalOf(aws.iot.attachPolicy({ policyName, target: absent }))).toEqual(notFound);
    },

    async "an eleventh policy on one certificate is refused"(aws) {
      const { certificateArn: target } = await newCertificate(aws);
      for (let count = 0; count < 10; count += 1) {
        await aws.iot.attachPolicy({ policyName: await newPolicy(aws), target });
      }
      const eleventh = aws.iot.attachPolicy({ policyName: await newPolicy(aws), target });
      expect(await refusalOf(eleventh)).toEqual({ name: "LimitExceededException", status: 410 });
    },

    async "a policy with a target can't be deleted"(aws) {
      const { certificateArn: target } = await newCertificate(aws);
      const policyName = await newPolicy(aws);
      await aws.iot.attachPolicy({ policyName, target });
      expect(await refusalOf(aws.iot.deletePolicy({ policyName }))).toEqual(conflict);
      await aws.iot.detachPolicy({ policyName, target });
      await aws.iot.deletePolicy({ policyName });
    },

    async "a new certificate belongs to no thing"(aws) {
      const { certificateArn: principal } = await newCertificate(aws);
      expect((await aws.iot.listPrincipalThings({ principal })).things).toEqual([]);
    },

    async "a certificate knows the things that it belongs to"(aws) {
      const { certificateArn: principal } = await newCertificate(aws);
      const thingName = unique("thing");
      await aws.iot.createThing({ thingName });
      await aws.iot.attachThingPrincipal({ thingName, principal });
      expect((await aws.iot.listPrincipalThings({ principal })).things).toEqual([thingName]);
      await aws.iot.detachThingPrincipal({ thingName, principal });
      expect((await aws.iot.listPrincipalThings({ principal })).things).toEqual([]);
    },

    async "a certificate is activated, and again without harm"(aws) {
      const { certificateId } = await newCertificate(aws);
      await aws.iot.updateCertificate({ certificateId, newStatus: "ACTIVE" });
      await aws.iot.updateCertificate({ certificateId, newStatus: "ACTIVE" });
      expect((await describe(aws, certificateId)).status).toBe("ACTIVE");
    },

    async "a status that is AWS's own can't be set"(aws) {
      const { certificateId } = await newCertificate(aws);
      const pending = aws.iot.updateCertificate({ certificateId, newStatus: "PENDING_TRANSFER" });
      expect(await refusalOf(pending)).toEqual(wrongState);
    },

    async "only an inactive certificate without policies can be deleted"(aws) {
      const { certificateId, certificateArn: target } = await newCertificate(aws);
      const policyName = await newPolicy(aws);
      await aws.iot.attachPolicy({ policyName, target });
      await aws.iot.updateCertificate({ certificateId, newStatus: "ACTIVE" });
      expect(await refusalOf(aws.iot.deleteCertificate({ certificateId }))).toEqual(wrongState);
      await aws.iot.updateCertificate({ certificateId, newStatus: "INACTIVE" });
      expect(await refusalOf(aws.iot.deleteCertificate({ certificateId }))).toEqual(conflict);
      await aws.iot.detachPolicy({ policyName, target });
      await aws.iot.deleteCertificate({ certificateId });
      expect(await refusalOf(aws.iot.describeCertificate({ certificateId }))).toEqual(notFound);
      expect(await refusalOf(aws.iot.deleteCertificate({ certificateId }))).toEqual(notFound);
    },
  },
};

async function newCertificate({ iot }: Witness) {
  const { certificateId, certificateArn, certificatePem, keyPair } = await iot.createKeysAndCertificate({});
  return {
    certificateId: present(certificateId, "the id"),
    certificateArn: present(certificateArn, "the ARN"),
    certificatePem: present(certificatePem, "the certificate"),
    keyPair,
  };
}

async function newPolicy({ iot }: Witness): Promise<string> {
  const policyName = unique("policy");
  await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
  return policyName;
}

async function describe({ iot }: Witness, certificateId: string) {
  const { certificateDescription } = await iot.describeCertificate({ certificateId });
  return present(certificateDescription, "the description");
}

async function newRequest() {
  const signingAlgorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(signingAlgorithm, true, ["sign", "verify"]);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: "CN=BlueRange",
    keys,
    signingAlgorithm,
  });
  return {
    certificateSigningRequest: request.toString("pem"),
    publicKeyPem: request.publicKey.toString("pem"),
  };
}
