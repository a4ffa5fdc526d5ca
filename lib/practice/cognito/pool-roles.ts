import "server-only";
import type { GetIdentityPoolRolesResponse } from "@aws-sdk/client-cognito-identity";
import { z } from "zod";
import { operation } from "../operation";
import { roleMapping } from "../state";
import { findPool } from "./find";
import { cognitoId, roleArn } from "./limits";
import { invalidParameter } from "./refusals";

const ofPool = { IdentityPoolId: cognitoId };

export const poolRoles = {
  SetIdentityPoolRoles: operation(
    z.strictObject({
      ...ofPool,
      Roles: z.record(z.string(), roleArn),
      RoleMappings: z.record(z.string(), roleMapping).default({}),
    }),
    (world, { IdentityPoolId, Roles, RoleMappings }) => {
      const pool = findPool(world, IdentityPoolId);
      const unknown = Object.keys(Roles).find(
        (kind) => kind !== "authenticated" && kind !== "unauthenticated",
      );
      if (unknown !== undefined) throw invalidParameter(`Invalid role type: ${unknown}`);
      const wrong = Object.values(Roles).find((arn) => !/^arn:[\w-]+:iam::\d{12}:role\/[!-~]+$/.test(arn));
      if (wrong !== undefined) throw invalidParameter(`Invalid role ARN: ${wrong}`);
      pool.roles = Roles;
      pool.roleMappings = RoleMappings;
      return {};
    },
  ),

  GetIdentityPoolRoles: operation(z.strictObject(ofPool), (world, input): GetIdentityPoolRolesResponse => {
    const { id, roles, roleMappings } = findPool(world, input.IdentityPoolId);
    return {
      IdentityPoolId: id,
      ...(Object.keys(roles).length > 0 && { Roles: roles }),
      ...(Object.keys(roleMappings).length > 0 && { RoleMappings: roleMappings }),
    };
  }),
};
