import "server-only";
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";

/** Every STS operation that the product may send, by IAM's own name. */
export const stsOperations = {
  GetCallerIdentity: GetCallerIdentityCommand,
  AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityCommand,
} as const;

export type StsCommand = InstanceType<(typeof stsOperations)[keyof typeof stsOperations]>;
