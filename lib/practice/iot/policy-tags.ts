import "server-only";
import type { ListTagsForResourceResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import type { IotPolicy } from "../state";
import type { World } from "../world";
import { policiesHere } from "./find";
import { tags } from "./limits";
import { invalidRequest, limitExceeded, resourceNotFound } from "./refusals";

const TAGS_MAX = 50;

const ofResource = { resourceArn: z.string().min(1).max(2_048) };

/** Of what the practice account has, AWS IoT tags policies only: certificates can't carry tags. */
export const policyTags = {
  TagResource: operation(z.strictObject({ ...ofResource, tags }), (world, input) => {
    const policy = findTaggable(world, input.resourceArn);
    const kept = policy.tags.filter((tag) => !input.tags.some(({ Key }) => Key === tag.Key));
    policy.tags = [...kept, ...input.tags];
    if (policy.tags.length > TAGS_MAX)
      throw limitExceeded(`A resource can't have more than ${TAGS_MAX} tags`);
    return {};
  }),

  // One page holds all: a resource has 50 tags at most.
  ListTagsForResource: operation(
    z.strictObject({ ...ofResource, nextToken: z.string().optional() }),
    (world, input): ListTagsForResourceResponse => ({ tags: findTaggable(world, input.resourceArn).tags }),
  ),
};

function findTaggable(world: World, arn: string): IotPolicy {
  if (!/^arn:[^:]+:iot:[^:]+:\d{12}:policy\//.test(arn))
    throw invalidRequest(`The resource can't be tagged: ${arn}`);
  const policy = policiesHere(world).find((each) => each.arn === arn);
  if (!policy) throw resourceNotFound(`The resource does not exist: ${arn}`);
  return policy;
}
