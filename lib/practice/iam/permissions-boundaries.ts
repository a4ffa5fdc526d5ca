import "server-only";
import { z } from "zod";
import { findManagedPolicy } from "../managed-policies";
import { operation } from "../operation";
import type { Principal } from "../state";
import type { World } from "../world";
import { policyArn, roleName, userName } from "./limits";
import { findRole, findUser } from "./principals";
import { invalidInput, noSuchEntity } from "./refusals";

const ofUser = { UserName: userName };
const ofRole = { RoleName: roleName };
const boundary = { PermissionsBoundary: policyArn };

export const permissionsBoundaries = {
  PutUserPermissionsBoundary: operation(z.strictObject({ ...ofUser, ...boundary }), (world, input) =>
    put(world, findUser(world, input.UserName), input.PermissionsBoundary),
  ),
  DeleteUserPermissionsBoundary: operation(z.strictObject(ofUser), (world, input) =>
    remove(findUser(world, input.UserName)),
  ),
  PutRolePermissionsBoundary: operation(z.strictObject({ ...ofRole, ...boundary }), (world, input) =>
    put(world, findRole(world, input.RoleName), input.PermissionsBoundary),
  ),
  DeleteRolePermissionsBoundary: operation(z.strictObject(ofRole), (world, input) =>
    remove(findRole(world, input.RoleName)),
  ),
};

/**
 * Throws where the ARN can't be a boundary. A policy of the company's own is taken to exist: boundaries are made by
 * others before a setup, and nobody could have made one in the practice account.
 */
export function checkBoundary(world: World, arn: string): void {
  if (!/^arn:[\w-]+:iam::(\d{12}|aws):policy\/[!-~]+$/.test(arn))
    throw invalidInput(`ARN ${arn} is not valid.`);
  if (arn.includes("::aws:") && !findManagedPolicy(arn, world.partition)) {
    throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
  }
}

function put(world: World, principal: Principal, arn: string) {
  checkBoundary(world, arn);
  principal.boundaryArn = arn;
  return {};
}

function remove(principal: Principal) {
  if (!principal.boundaryArn) throw noSuchEntity(`${principal.name} has no permissions boundary.`);
  delete principal.boundaryArn;
  return {};
}
