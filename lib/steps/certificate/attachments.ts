/** What hangs on what in AWS IoT, by names and ARNs. Empty for what does not exist. */
import "server-only";
import { z } from "zod";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages } from "../all-pages";
import { unlessAbsent } from "../expected-errors";

type Send = StepPorts["send"];

/** Everything that a policy is attached to: ARNs of certificates and thing groups, ids of Cognito identities. */
export async function targetsOfPolicy(send: Send, policyName: string): Promise<readonly string[]> {
  const input = { policyName, pageSize: PER_PAGE };
  const targets = allPages(async (marker) => {
    const answer = targetPage.parse(
      await send({ action: "iot:ListTargetsForPolicy", input: { ...input, ...(marker && { marker }) } }),
    );
    return { items: answer.targets, next: answer.nextMarker ?? undefined };
  });
  return (await unlessAbsent(targets)) ?? [];
}

/** Names of the policies attached to a certificate. */
export async function policiesOfCertificate(send: Send, arn: string): Promise<readonly string[]> {
  const input = { target: arn, pageSize: PER_PAGE };
  const names = allPages(async (marker) => {
    const answer = policyPage.parse(
      await send({ action: "iot:ListAttachedPolicies", input: { ...input, ...(marker && { marker }) } }),
    );
    return {
      items: answer.policies.map(({ policyName }) => policyName),
      next: answer.nextMarker ?? undefined,
    };
  });
  return (await unlessAbsent(names)) ?? [];
}

/** Names of the things that a certificate is assigned to. */
export async function thingsOfCertificate(send: Send, arn: string): Promise<readonly string[]> {
  const names = allPages(async (marker) => {
    const input = { principal: arn, ...(marker && { nextToken: marker }) };
    const answer = thingPage.parse(await send({ action: "iot:ListPrincipalThings", input }));
    return { items: answer.things, next: answer.nextToken ?? undefined };
  });
  return (await unlessAbsent(names)) ?? [];
}

/** The certificate that a target of a policy is; undefined for groups and Cognito identities. */
export function certificateIdOf(target: string): string | undefined {
  return /:cert\/([0-9a-f]{64})$/.exec(target)?.[1];
}

const PER_PAGE = 250;

const targetPage = z.object({ targets: z.array(z.string()).default([]), nextMarker: z.string().nullish() });

const policyPage = z.object({
  policies: z.array(z.object({ policyName: z.string() })).default([]),
  nextMarker: z.string().nullish(),
});

const thingPage = z.object({ things: z.array(z.string()).default([]), nextToken: z.string().nullish() });
