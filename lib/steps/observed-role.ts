import "server-only";
import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import { parsePolicy } from "@/lib/domain/policy-document";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "./expected-errors";
import { setupOf, tagList } from "./tagged-create";

/** An IAM role as it is. */
export type ObservedRole = {
  readonly name: string;
  readonly arn: string;
  /** Null where IAM's text can't be read. */
  readonly trust: JsonObject | null;
  readonly permissionsBoundary: string | null;
  /** How long one sign-in may last at most. */
  readonly maxSessionSeconds: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Value of the tag bluerange:setup: the session that made it. */
  readonly setup: string | null;
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
    maxSessionSeconds: role.MaxSessionDuration,
    createdAt: role.CreateDate.toISOString(),
    setup: setupOf(role.Tags),
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
    // AWS's own default.
    MaxSessionDuration: z.number().default(3_600),
    CreateDate: z.date(),
    Tags: tagList,
  }),
});
