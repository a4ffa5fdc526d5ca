import "server-only";
import type { ListRoleTagsResponse, ListUserTagsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { Principal, Tag } from "../state";
import { paging, roleName, tags, userName } from "./limits";
import { iamPage } from "./pages";
import { findRole, findUser, sameName } from "./principals";
import { invalidInput, limitExceeded } from "./refusals";

const TAGS_MAX = 50;

export const principalTags = {
  TagUser: operation(z.strictObject({ UserName: userName, Tags: tags }), (world, input) =>
    addTags(findUser(world, input.UserName), input.Tags),
  ),
  TagRole: operation(z.strictObject({ RoleName: roleName, Tags: tags }), (world, input) =>
    addTags(findRole(world, input.RoleName), input.Tags),
  ),
  ListUserTags: operation(
    z.strictObject({ UserName: userName, ...paging }),
    (world, input): ListUserTagsResponse => {
      const { items, rest } = iamPage(findUser(world, input.UserName).tags, input);
      return { Tags: items, ...rest };
    },
  ),
  ListRoleTags: operation(
    z.strictObject({ RoleName: roleName, ...paging }),
    (world, input): ListRoleTagsResponse => {
      const { items, rest } = iamPage(findRole(world, input.RoleName).tags, input);
      return { Tags: items, ...rest };
    },
  ),
};

/** The tags there are, with the new ones added or put in their place. Keys are the same ignoring case. */
export function mergeTags(existing: readonly Tag[], added: readonly Tag[]): Tag[] {
  const twice = added.some((tag, at) => added.findIndex(({ Key }) => sameName(Key, tag.Key)) !== at);
  if (twice) throw invalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
  if (added.some(({ Key }) => /^aws:/i.test(Key))) {
    throw invalidInput("aws: prefixed tag key names are not allowed for external use.");
  }
  const kept = existing.filter((tag) => !added.some(({ Key }) => sameName(Key, tag.Key)));
  const merged = [...kept, ...added];
  if (merged.length > TAGS_MAX) throw limitExceeded("The number of tags has reached the maximum limit.");
  return merged;
}

function addTags(principal: Principal, added: readonly Tag[]) {
  principal.tags = mergeTags(principal.tags, added);
  return {};
}
