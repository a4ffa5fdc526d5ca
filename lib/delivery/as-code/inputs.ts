/** The inputs of the writes that make the setup, as the exports read them. */
import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";

const document = z.custom<JsonObject>((value) => typeof value === "object" && value !== null);

const tags = z
  .array(z.object({ Key: z.string(), Value: z.string() }))
  .default([])
  .transform((list) => Object.fromEntries(list.map(({ Key, Value }) => [Key, Value])));

const principal = { Path: z.string().default("/"), PermissionsBoundary: z.string().optional(), Tags: tags };

export const inputs = {
  createUser: z.object({ UserName: z.string(), ...principal }),
  createRole: z.object({
    RoleName: z.string(),
    Description: z.string(),
    AssumeRolePolicyDocument: document,
    ...principal,
  }),
  userPolicy: z.object({ UserName: z.string(), PolicyArn: z.string() }),
  rolePolicy: z.object({ RoleName: z.string(), PolicyArn: z.string() }),
  userInline: z.object({ UserName: z.string(), PolicyName: z.string(), PolicyDocument: document }),
  roleInline: z.object({ RoleName: z.string(), PolicyName: z.string(), PolicyDocument: document }),
  accessKey: z.object({ UserName: z.string() }),
  iotPolicy: z.object({ policyName: z.string(), policyDocument: document, tags }),
  iotAttachment: z.object({ policyName: z.string(), target: z.string() }),
  certificateStatus: z.object({ certificateId: z.string() }),
  identityPool: z.object({
    IdentityPoolName: z.string(),
    AllowUnauthenticatedIdentities: z.boolean(),
    AllowClassicFlow: z.boolean(),
    DeveloperProviderName: z.string(),
    IdentityPoolTags: z.record(z.string(), z.string()).default({}),
  }),
  poolRoles: z.object({ IdentityPoolId: z.string(), Roles: z.record(z.string(), z.string()) }),
} as const;
