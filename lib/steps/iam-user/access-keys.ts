/** The access keys of an IAM user, as far as they can be known: AWS shows the secret of a key once. */
import "server-only";
import { z } from "zod";
import type { StepPorts } from "@/lib/wizard/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import { allPages, iamNext } from "../all-pages";
import { unlessDenied } from "../expected-errors";

export type AccessKey = {
  readonly id: string;
  readonly active: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
};

export type ObservedKey = AccessKey & {
  /** ISO 8601, or "never"; "unknown" where the operator may not ask. */
  readonly lastUsed: string;
  /** Its secret lies in this session's vault. */
  readonly secretHeld: boolean;
};

/** A key that BlueRange can be given: AWS accepts it and its secret is at hand. */
export function isUsable(key: ObservedKey): boolean {
  return key.active && key.secretHeld;
}

/** A key as people tell keys apart: by its age and last use. */
export function keyText({ id, active, createdAt, lastUsed }: ObservedKey): string {
  const use = lastUsed === "never" || lastUsed === "unknown" ? lastUsed : dayOf(lastUsed);
  return `${id} (${active ? "active" : "inactive"}, made ${dayOf(createdAt)}, last used: ${use})`;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Newest first. */
export async function listKeys(ports: StepPorts, userName: string): Promise<readonly AccessKey[]> {
  const keys = await allPages(async (marker) => {
    const input = { UserName: userName, ...(marker && { Marker: marker }) };
    const answer = keyPage.parse(await ports.send({ action: "iam:ListAccessKeys", input }));
    return { items: answer.AccessKeyMetadata, next: iamNext(answer) };
  });
  return keys
    .map((key) => ({
      id: key.AccessKeyId,
      active: key.Status === "Active",
      createdAt: key.CreateDate.toISOString(),
    }))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

export async function observeKeys(ports: StepPorts, userName: string): Promise<readonly ObservedKey[]> {
  const keys = await listKeys(ports, userName);
  return Promise.all(
    keys.map(async (key) => ({
      ...key,
      lastUsed: await lastUse(ports, key.id),
      secretHeld: await ports.vault.has(serverSecretKey(key.id)),
    })),
  );
}

export async function lastUse(ports: StepPorts, keyId: string): Promise<string> {
  const sent = ports.send({ action: "iam:GetAccessKeyLastUsed", input: { AccessKeyId: keyId } });
  const answer = await unlessDenied(sent);
  if (answer === undefined) return "unknown";
  return lastUsedAnswer.parse(answer).AccessKeyLastUsed?.LastUsedDate?.toISOString() ?? "never";
}

const keyPage = z.object({
  AccessKeyMetadata: z
    .array(z.object({ AccessKeyId: z.string(), Status: z.string(), CreateDate: z.date() }))
    .default([]),
  IsTruncated: z.boolean().default(false),
  Marker: z.string().optional(),
});

const lastUsedAnswer = z.object({
  AccessKeyLastUsed: z.object({ LastUsedDate: z.date().optional() }).optional(),
});
