import "server-only";
import type { CreateUserResponse, GetUserResponse, User as IamUser } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { User } from "../state";
import type { World } from "../world";
import { path, policyArn, tags, userName } from "./limits";
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

  DeleteUser: operation(z.strictObject({ UserName: userName }), (world, input) => {
    const user = findUser(world, input.UserName);
    if (user.accessKeys.length > 0)
      throw deleteConflict("Cannot delete entity, must delete access keys first.");
    if (user.inlinePolicies.length > 0)
      throw deleteConflict("Cannot delete entity, must delete policies first.");
    if (user.attachedPolicyArns.length > 0) {
      throw deleteConflict("Cannot delete entity, must detach all policies first.");
    }
    if (isSignedInOtherwise(user)) {
      throw deleteConflict("Cannot delete entity, must delete its credentials and leave its groups first.");
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
  const none = { groups: [], mfaDevices: [], sshKeys: [], signingCertificates: [], serviceCredentials: [] };
  const user: User = { ...newPrincipal(world, "user", asked), accessKeys: [], ...none };
  world.state.users.push(user);
  return { User: describe(user) };
}

function isSignedInOtherwise(user: User): boolean {
  const { groups, mfaDevices, sshKeys, signingCertificates, serviceCredentials, passwordSetAt } = user;
  const lists = [groups, mfaDevices, sshKeys, signingCertificates, serviceCredentials];
  return passwordSetAt !== undefined || lists.some((list) => list.length > 0);
}

function describe(user: User): IamUser {
  return { UserName: user.name, UserId: user.id, ...describePrincipal(user) };
}
