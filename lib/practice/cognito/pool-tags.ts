import "server-only";
import type { ListTagsForResourceResponse } from "@aws-sdk/client-cognito-identity";
import { z } from "zod";
import { operation } from "../operation";
import type { IdentityPool } from "../state";
import { regionalArn, type World } from "../world";
import { tags } from "./limits";
import { invalidParameter, resourceNotFound } from "./refusals";

const TAGS_MAX = 50;

const ofResource = { ResourceArn: z.string().min(20).max(2_048) };

export const poolTags = {
  TagResource: operation(z.strictObject({ ...ofResource, Tags: tags }), (world, input) => {
    const pool = findTaggable(world, input.ResourceArn);
    pool.tags = { ...pool.tags, ...input.Tags };
    if (Object.keys(pool.tags).length > TAGS_MAX)
      throw invalidParameter(`Too many tags: at most ${TAGS_MAX}`);
    return {};
  }),

  ListTagsForResource: operation(
    z.strictObject(ofResource),
    (world, input): ListTagsForResourceResponse => ({
      Tags: findTaggable(world, input.ResourceArn).tags,
    }),
  ),
};

function findTaggable(world: World, arn: string): IdentityPool {
  const pool = world.state.identityPools.find(
    ({ id, region }) =>
      region === world.region && arn === regionalArn(world, "cognito-identity", `identitypool/${id}`),
  );
  if (!pool) throw resourceNotFound(`Resource not found: ${arn}`);
  return pool;
}
