import "server-only";
import { z } from "zod";
import type { StepPorts } from "@/lib/wizard/step";
import { certificateKey } from "@/lib/wizard/vault-names";
import { allPages } from "../all-pages";
import { unlessAbsent } from "../expected-errors";
import { fewAtATime } from "../few-at-a-time";
import { digestOfCertificate } from "./public-key-digest";

/** A certificate as lists have it. */
export type ListedCertificate = {
  /** 64 hex digits. */
  readonly id: string;
  readonly arn: string;
  readonly status: string;
  /** ISO 8601. */
  readonly createdAt: string;
};

export type Certificate = ListedCertificate & {
  readonly pem: string;
  /** ISO 8601. */
  readonly validUntil: string;
};

/** Newest first. With `until`, no further than to the first page that holds one for which it is true. */
export function listCertificates(
  ports: StepPorts,
  pagesMax: number,
  until: (certificate: ListedCertificate) => boolean = () => false,
): Promise<readonly ListedCertificate[]> {
  return allPages(async (marker) => {
    const input = { ascendingOrder: false, pageSize: PER_PAGE, ...(marker && { marker }) };
    const answer = page.parse(await ports.send({ action: "iot:ListCertificates", input }));
    const items = answer.certificates.map(asListed);
    return { items, next: items.some(until) ? undefined : (answer.nextMarker ?? undefined) };
  }, pagesMax);
}

/** Those whose private key lies in this session's vault: the only ones that BlueRange can be given. */
export async function certificatesWithKey(
  ports: StepPorts,
  ids: readonly string[],
): Promise<readonly Certificate[]> {
  const described = await fewAtATime(ids, async (id) => {
    const certificate = await describeCertificate(ports, id);
    return certificate && (await hasKey(ports, certificate)) ? [certificate] : [];
  });
  return described.flat();
}

/** Undefined where somebody deleted it since the list was read. */
export async function describeCertificate(ports: StepPorts, id: string): Promise<Certificate | undefined> {
  const sent = ports.send({ action: "iot:DescribeCertificate", input: { certificateId: id } });
  const answer = await unlessAbsent(sent);
  if (answer === undefined) return undefined;
  const { certificateDescription } = description.parse(answer);
  const { certificatePem, validity } = certificateDescription;
  const validUntil = validity.notAfter.toISOString();
  return { ...asListed(certificateDescription), pem: certificatePem, validUntil };
}

async function hasKey({ vault }: StepPorts, { pem }: Certificate): Promise<boolean> {
  const digest = digestOfCertificate(pem);
  return digest !== undefined && vault.has(certificateKey(digest));
}

const PER_PAGE = 50;

const listed = z.object({
  certificateId: z.string(),
  certificateArn: z.string(),
  status: z.string(),
  creationDate: z.date(),
});

const page = z.object({ certificates: z.array(listed).default([]), nextMarker: z.string().nullish() });

const description = z.object({
  certificateDescription: listed.extend({
    certificatePem: z.string(),
    validity: z.object({ notAfter: z.date() }),
  }),
});

function asListed(certificate: z.infer<typeof listed>): ListedCertificate {
  return {
    id: certificate.certificateId,
    arn: certificate.certificateArn,
    status: certificate.status,
    createdAt: certificate.creationDate.toISOString(),
  };
}
