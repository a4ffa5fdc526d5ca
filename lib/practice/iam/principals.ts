import "server-only";
import type { AttachedPermissionsBoundary } from "@aws-sdk/client-iam";
import type { Principal, Role, User } from "../state";
import type { World } from "../world";
import { noSuchEntity } from "./refusals";

/** Names are unique ignoring case, and found ignoring case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Without a name: the user whose credentials these are. */
export function findUser({ state, caller }: World, name: string | undefined): User {
  if (name === undefined) {
    if (caller?.kind === "user") return caller.user;
    throw noSuchEntity("These credentials do not belong to an IAM user.");
  }
  const user = state.users.find((each) => sameName(each.name, name));
  if (!user) throw noSuchEntity(`The user with name ${name} cannot be found.`);
  return user;
}

export function findRole({ state }: World, name: string): Role {
  const role = state.roles.find((each) => sameName(each.name, name));
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

export function isRole(principal: Principal): principal is Role {
  return "trustPolicy" in principal;
}

/** "user bluerange" or "role RelutionOrganizationAccess", for messages. */
export function nameOf(principal: Principal): string {
  return `${isRole(principal) ? "role" : "user"} ${principal.name}`;
}

/** What IAM tells of users and roles alike. Empty things are left out, as IAM does. */
export function describePrincipal(principal: Principal) {
  const { path, arn, createdAt, boundaryArn, tags } = principal;
  return {
    Path: path,
    Arn: arn,
    CreateDate: new Date(createdAt),
    ...(boundaryArn !== undefined && { PermissionsBoundary: describeBoundary(boundaryArn) }),
    ...(tags.length > 0 && { Tags: tags }),
  };
}

function describeBoundary(arn: string): AttachedPermissionsBoundary {
  return { PermissionsBoundaryType: "PermissionsBoundaryPolicy", PermissionsBoundaryArn: arn };
}
