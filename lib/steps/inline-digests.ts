/**
 * What the inline policies of a role say, without saying it: others have written them, for what is no business of this
 * setup, and its session is read outside the company. That one of them was changed shows all the same.
 */
import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/domain/policy-document";
import type { InlinePolicy } from "./inline-policies";

/** By name. */
export type InlineDigests = Readonly<Record<string, string>>;

export function inlineDigests(policies: readonly InlinePolicy[]): InlineDigests {
  return Object.fromEntries(policies.map((policy) => [policy.name, digestOf(policy)]));
}

/** Whether it is as it was when the digests were taken. */
export function isAmong(digests: InlineDigests, policy: InlinePolicy): boolean {
  return Object.hasOwn(digests, policy.name) && digests[policy.name] === digestOf(policy);
}

function digestOf({ document }: InlinePolicy): string {
  return createHash("sha256").update(canonical(document)).digest("hex");
}
