import "server-only";
import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import { parsePolicy } from "@/lib/domain/policy-document";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "./expected-errors";

/** An IAM role as it is. */
export type ObservedRole = {
  readonly name: string;
  readonly arn: string;
  /** Null where IAM's text can't be read. */
  readonly trust: JsonObject | null;
  readonly permissionsBoundary: string | null;
};

/** Undefined where there is no such role. */
export function observeRole(send: StepPorts["send"], roleName: string): Promise<ObservedRole | undefined> {
  return unlessAbsent(readRole(send, roleName));
}

/** Throws what AWS says where there is no such role. */
export async function readRole(send: StepPorts["send"], roleName: string): Promise<ObservedRole> {
  const answer = await send({ action: "iam:GetRole", input: { RoleName: roleName } });
  const { Role: role } = roleAnswer.parse(answer);
  return {
    name: role.RoleName,
    arn: role.Arn,
    trust: policyObject(role.AssumeRolePolicyDocument),
    permissionsBoundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  };
}

/** A policy document as IAM answers it; null where it can't be read. */
export function policyObject(text: string): JsonObject | null {
  const document = parsePolicy(text);
  return isJsonObject(document) ? document : null;
}

const roleAnswer = z.object({
  Role: z.object({
    RoleName: z.string(),
    Arn: z.string(),
    AssumeRolePolicyDocument: z.string().default(""),
    PermissionsBoundary: z.object({ PermissionsBoundaryArn: z.string().optional() }).optional(),
  }),
});
