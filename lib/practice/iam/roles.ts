import "server-only";
import type { CreateRoleResponse, GetRoleResponse, Role as IamRole } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { Role } from "../state";
import type { World } from "../world";
import { encodeDocument } from "./documents";
import { description, path, policyArn, policyText, roleName, tags } from "./limits";
import { newPrincipal } from "./new-principal";
import { describePrincipal, findRole, sameName } from "./principals";
import { deleteConflict, entityAlreadyExists, limitExceeded } from "./refusals";
import { checkTrustPolicy } from "./trust-policies";

const ROLES_MAX = 1_000;

const sessionSeconds = z.number().int().min(3_600).max(43_200);

const createInput = z.strictObject({
  RoleName: roleName,
  AssumeRolePolicyDocument: policyText,
  Path: path.default("/"),
  Description: description.optional(),
  MaxSessionDuration: sessionSeconds.default(3_600),
  PermissionsBoundary: policyArn.optional(),
  Tags: tags.default([]),
});

export const roles = {
  CreateRole: operation(createInput, createRole),

  GetRole: operation(z.strictObject({ RoleName: roleName }), (world, input): GetRoleResponse => {
    return { Role: describe(findRole(world, input.RoleName)) };
  }),

  UpdateAssumeRolePolicy: operation(
    z.strictObject({ RoleName: roleName, PolicyDocument: policyText }),
    (world, input) => {
      const role = findRole(world, input.RoleName);
      checkTrustPolicy(input.PolicyDocument);
      role.trustPolicy = input.PolicyDocument;
      return {};
    },
  ),

  UpdateRole: operation(
    z.strictObject({
      RoleName: roleName,
      Description: description.optional(),
      MaxSessionDuration: sessionSeconds.optional(),
    }),
    (world, input) => {
      const role = findRole(world, input.RoleName);
      if (input.Description !== undefined) role.description = input.Description;
      if (input.MaxSessionDuration !== undefined) role.maxSessionSeconds = input.MaxSessionDuration;
      return {};
    },
  ),

  DeleteRole: operation(z.strictObject({ RoleName: roleName }), (world, input) => {
    const role = findRole(world, input.RoleName);
    if (role.inlinePolicies.length > 0)
      throw deleteConflict("Cannot delete entity, must delete policies first.");
    if (role.attachedPolicyArns.length > 0) {
      throw deleteConflict("Cannot delete entity, must detach all policies first.");
    }
    world.state.roles.splice(world.state.roles.indexOf(role), 1);
    return {};
  }),
};

function createRole(world: World, input: z.output<typeof createInput>): CreateRoleResponse {
  const { RoleName: name, AssumeRolePolicyDocument: trustPolicy, Description } = input;
  checkTrustPolicy(trustPolicy);
  if (world.state.roles.some((role) => sameName(role.name, name))) {
    throw entityAlreadyExists(`Role with name ${name} already exists.`);
  }
  if (world.state.roles.length >= ROLES_MAX) {
    throw limitExceeded(`Cannot exceed quota for RolesPerAccount: ${ROLES_MAX}`);
  }
  const asked = { name, path: input.Path, boundaryArn: input.PermissionsBoundary, tags: input.Tags };
  const role: Role = {
    ...newPrincipal(world, "role", asked),
    trustPolicy,
    ...(Description !== undefined && { description: Description }),
    maxSessionSeconds: input.MaxSessionDuration,
  };
  world.state.roles.push(role);
  return { Role: describe(role) };
}

function describe(role: Role): IamRole {
  const { PermissionsBoundary, Tags, Path, Arn, CreateDate } = describePrincipal(role);
  return {
    Path,
    RoleName: role.name,
    RoleId: role.id,
    Arn,
    CreateDate,
    AssumeRolePolicyDocument: encodeDocument(role.trustPolicy),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
    PermissionsBoundary,
    Tags,
  };
}
