import "server-only";
import type {
  CreateUserResponse,
  GetUserResponse,
  User as IamUser,
  ListGroupsForUserResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { User } from "../state";
import type { World } from "../world";
import { paging, path, policyArn, tags, userName } from "./limits";
import { newPrincipal } from "./new-principal";
import { describePrincipal, findUser, sameName } from "./principals";
import { deleteConflict, entityAlreadyExists, limitExceeded } from "./refusals";

const USERS_MAX = 5_000;

const createInput = z.strictObject({
  UserName: userName,
  Path: path.default("/"),
  PermissionsBoundary: policyArn.optional(),
  Tags: tags.default([]),
});

export const users = {
  CreateUser: operation(createInput, createUser),

  GetUser: operation(z.strictObject({ UserName: userName.optional() }), (world, input): GetUserResponse => {
    return { User: describe(findUser(world, input.UserName)) };
  }),

  // The practice account has no groups.
  ListGroupsForUser: operation(
    z.strictObject({ UserName: userName, ...paging }),
    (world, input): ListGroupsForUserResponse => {
      findUser(world, input.UserName);
      return { Groups: [], IsTruncated: false };
    },
  ),

  DeleteUser: operation(z.strictObject({ UserName: userName }), (world, input) => {
    const user = findUser(world, input.UserName);
    if (user.accessKeys.length > 0)
      throw deleteConflict("Cannot delete entity, must delete access keys first.");
    if (user.inlinePolicies.length > 0)
      throw deleteConflict("Cannot delete entity, must delete policies first.");
    if (user.attachedPolicyArns.length > 0) {
      throw deleteConflict("Cannot delete entity, must detach all policies first.");
    }
    world.state.users.splice(world.state.users.indexOf(user), 1);
    return {};
  }),
};

function createUser(world: World, input: z.output<typeof createInput>): CreateUserResponse {
  const { UserName: name, Path, PermissionsBoundary, Tags } = input;
  if (world.state.users.some((user) => sameName(user.name, name))) {
    throw entityAlreadyExists(`User with name ${name} already exists.`);
  }
  if (world.state.users.length >= USERS_MAX) {
    throw limitExceeded(`Cannot exceed quota for UsersPerAccount: ${USERS_MAX}`);
  }
  const asked = { name, path: Path, boundaryArn: PermissionsBoundary, tags: Tags };
  const user: User = { ...newPrincipal(world, "user", asked), accessKeys: [] };
  world.state.users.push(user);
  return { User: describe(user) };
}

function describe(user: User): IamUser {
  return { UserName: user.name, UserId: user.id, ...describePrincipal(user) };
}
