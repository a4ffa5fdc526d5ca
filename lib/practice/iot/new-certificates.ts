import "server-only";
import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { CreateCertificateFromCsrResponse, CreateKeysAndCertificateResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import type { Certificate } from "../state";
import { regionalArn, type World } from "../world";
import { issueCertificate, readRequest } from "./certificate-authority";
import { invalidRequest } from "./refusals";

const setAsActive = { setAsActive: z.boolean().default(false) };

/** Every call makes another certificate; inactive, unless asked otherwise. */
export const newCertificates = {
  CreateKeysAndCertificate: operation(
    z.strictObject(setAsActive),
    async (world, input): Promise<CreateKeysAndCertificateResponse> => {
      const { publicKey, privateKey } = await newKeyPair();
      const subject = { name: "CN=AWS IoT Certificate", publicKeyPem: publicKey };
      const issued = await issueCertificate(world, subject);
      // The private key is in this answer and nowhere else.
      const keyPair = { PublicKey: publicKey, PrivateKey: privateKey };
      return { ...register(world, issued, input.setAsActive), keyPair };
    },
  ),

  CreateCertificateFromCsr: operation(
    z.strictObject({ certificateSigningRequest: z.string().min(1), ...setAsActive }),
    async (world, input): Promise<CreateCertificateFromCsrResponse> => {
      const subject = await readRequest(input.certificateSigningRequest);
      if (!subject) throw invalidRequest("The certificate signing request is malformed.");
      return register(world, await issueCertificate(world, subject), input.setAsActive);
    },
  ),
};

function register(world: World, issued: Awaited<ReturnType<typeof issueCertificate>>, active: boolean) {
  const at = world.now.toISOString();
  const certificate: Certificate = {
    ...issued,
    region: world.region,
    arn: regionalArn(world, "iot", `cert/${issued.id}`),
    status: active ? "ACTIVE" : "INACTIVE",
    createdAt: at,
    modifiedAt: at,
    customerVersion: 1,
  };
  world.state.certificates.push(certificate);
  return {
    certificateArn: certificate.arn,
    certificateId: certificate.id,
    certificatePem: certificate.pem,
  };
}

const generateKeys = promisify(generateKeyPair);

/** In the two forms in which AWS hands keys out. */
function newKeyPair() {
  return generateKeys("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
}
