import "server-only";
import type { CreateGroupResponse, Group, ListGroupsForUserResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import { uniqueId } from "../unique-ids";
import { iamArn, type World } from "../world";
import { groupName, paging, path, userName } from "./limits";
import { iamPage } from "./pages";
import { findUser, sameName } from "./principals";
import { entityAlreadyExists, noSuchEntity } from "./refusals";

const ofGroup = { GroupName: groupName };
const ofUser = { UserName: userName };

/** Groups of users. They carry no policies here: what a company lets its groups do is its own affair. */
export const groups = {
  CreateGroup: operation(z.strictObject({ ...ofGroup, Path: path.default("/") }), createGroup),

  AddUserToGroup: operation(z.strictObject({ ...ofGroup, ...ofUser }), (world, input) => {
    const { name } = findGroup(world, input.GroupName);
    const user = findUser(world, input.UserName);
    if (!user.groups.includes(name)) user.groups.push(name);
    return {};
  }),

  RemoveUserFromGroup: operation(z.strictObject({ ...ofGroup, ...ofUser }), (world, input) => {
    const { name } = findGroup(world, input.GroupName);
    const user = findUser(world, input.UserName);
    user.groups = user.groups.filter((each) => each !== name);
    return {};
  }),

  ListGroupsForUser: operation(
    z.strictObject({ ...ofUser, ...paging }),
    (world, input): ListGroupsForUserResponse => {
      const { items, rest } = iamPage(findUser(world, input.UserName).groups, input);
      return { Groups: items.map((name) => describe(world, findGroup(world, name))), ...rest };
    },
  ),
};

type StoredGroup = World["state"]["groups"][number];

function createGroup(world: World, input: { GroupName: string; Path: string }): CreateGroupResponse {
  if (world.state.groups.some(({ name }) => sameName(name, input.GroupName))) {
    throw entityAlreadyExists(`Group with name ${input.GroupName} already exists.`);
  }
  const group = {
    id: uniqueId("AGPA", 21),
    name: input.GroupName,
    path: input.Path,
    createdAt: world.now.toISOString(),
  };
  world.state.groups.push(group);
  return { Group: describe(world, group) };
}

function findGroup({ state }: World, name: string): StoredGroup {
  const group = state.groups.find((each) => sameName(each.name, name));
  if (!group) throw noSuchEntity(`The group with name ${name} cannot be found.`);
  return group;
}

function describe(world: World, { id: GroupId, name, path: Path, createdAt }: StoredGroup): Group {
  return {
    Path,
    GroupName: name,
    GroupId,
    Arn: iamArn(world, `group${Path}${name}`),
    CreateDate: new Date(createdAt),
  };
}
