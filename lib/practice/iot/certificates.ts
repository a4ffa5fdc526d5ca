import "server-only";
import type { DescribeCertificateResponse, ListCertificatesResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import { page } from "../paging";
import type { Certificate } from "../state";
import { practiceAccountId } from "../world";
import { certificatesHere, findCertificate, policiesHere } from "./find";
import { certificateId, paging } from "./limits";
import { certificateState, deleteConflict } from "./refusals";

const ofCertificate = { certificateId };

const newStatus = z.enum([
  "ACTIVE",
  "INACTIVE",
  "REVOKED",
  "PENDING_TRANSFER",
  "REGISTER_INACTIVE",
  "PENDING_ACTIVATION",
]);

export const certificates = {
  DescribeCertificate: operation(
    z.strictObject(ofCertificate),
    (world, input): DescribeCertificateResponse => {
      return { certificateDescription: describe(findCertificate(world, input.certificateId)) };
    },
  ),

  ListCertificates: operation(
    z.strictObject({ ...paging, ascendingOrder: z.boolean().optional() }),
    (world, input): ListCertificatesResponse => {
      const all = certificatesHere(world);
      const ordered = input.ascendingOrder ? all : all.toReversed();
      const { items, next } = page(ordered, input.pageSize, input.marker);
      return { certificates: items.map(summarise), nextMarker: next };
    },
  ),

  UpdateCertificate: operation(z.strictObject({ ...ofCertificate, newStatus }), (world, input) => {
    const certificate = findCertificate(world, input.certificateId);
    const { newStatus: status } = input;
    if (status !== "ACTIVE" && status !== "INACTIVE" && status !== "REVOKED") {
      throw certificateState(`The status is not for users to set: ${status}`);
    }
    if (certificate.status === status) return {};
    certificate.status = status;
    certificate.customerVersion += 1;
    certificate.modifiedAt = world.now.toISOString();
    return {};
  }),

  DeleteCertificate: operation(
    z.strictObject({ ...ofCertificate, forceDelete: z.boolean().default(false) }),
    (world, input) => {
      const certificate = findCertificate(world, input.certificateId);
      if (certificate.status === "ACTIVE") {
        throw certificateState(
          `Certificate must be deactivated (not ACTIVE) before deletion: ${certificate.id}`,
        );
      }
      const attached = policiesHere(world).filter(({ targets }) => targets.includes(certificate.arn));
      if (attached.length > 0 && !input.forceDelete) {
        throw deleteConflict(`Certificate policies must be detached before deletion: ${certificate.id}`);
      }
      if (world.state.things.some(({ principals }) => principals.includes(certificate.arn))) {
        throw deleteConflict(`Things must be detached before deletion: ${certificate.id}`);
      }
      for (const policy of attached)
        policy.targets = policy.targets.filter((each) => each !== certificate.arn);
      world.state.certificates.splice(world.state.certificates.indexOf(certificate), 1);
      return {};
    },
  ),
};

function summarise({ arn, id, status, createdAt }: Certificate) {
  return {
    certificateArn: arn,
    certificateId: id,
    status,
    certificateMode: "DEFAULT" as const,
    creationDate: new Date(createdAt),
  };
}

function describe(certificate: Certificate) {
  return {
    ...summarise(certificate),
    certificatePem: certificate.pem,
    ownedBy: practiceAccountId,
    customerVersion: certificate.customerVersion,
    generationId: String(certificate.customerVersion),
    lastModifiedDate: new Date(certificate.modifiedAt),
    validity: { notBefore: new Date(certificate.notBefore), notAfter: new Date(certificate.notAfter) },
  };
}
