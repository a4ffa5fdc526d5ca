import "server-only";
import type { ListAttachedPoliciesResponse, ListTargetsForPolicyResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import { page } from "../paging";
import type { World } from "../world";
import { checkTarget, findPolicy, policiesHere } from "./find";
import { paging, policyName, target } from "./limits";
import { limitExceeded } from "./refusals";

const POLICIES_PER_TARGET_MAX = 10;

const pair = z.strictObject({ policyName, target });

/** Which policies hang on which certificates and Cognito identities. Repeating either call changes nothing. */
export const policyTargets = {
  AttachPolicy: operation(pair, (world, input) => {
    const policy = findPolicy(world, input.policyName);
    checkTarget(world, input.target);
    if (policy.targets.includes(input.target)) return {};
    if (policiesOf(world, input.target).length >= POLICIES_PER_TARGET_MAX) {
      throw limitExceeded(`Cannot attach more than ${POLICIES_PER_TARGET_MAX} policies to a target`);
    }
    policy.targets.push(input.target);
    return {};
  }),

  DetachPolicy: operation(pair, (world, input) => {
    const policy = findPolicy(world, input.policyName);
    policy.targets = policy.targets.filter((each) => each !== input.target);
    return {};
  }),

  ListAttachedPolicies: operation(
    z.strictObject({ target, recursive: z.boolean().optional(), ...paging }),
    (world, input): ListAttachedPoliciesResponse => {
      checkTarget(world, input.target);
      const all = policiesOf(world, input.target);
      const { items, next } = page(all, input.pageSize, input.marker);
      const policies = items.map(({ name, arn }) => ({ policyName: name, policyArn: arn }));
      return { policies, nextMarker: next };
    },
  ),

  ListTargetsForPolicy: operation(
    z.strictObject({ policyName, ...paging }),
    (world, input): ListTargetsForPolicyResponse => {
      const { targets } = findPolicy(world, input.policyName);
      const { items, next } = page(targets, input.pageSize, input.marker);
      return { targets: [...items], nextMarker: next };
    },
  ),
};

function policiesOf(world: World, attachedTo: string) {
  return policiesHere(world).filter(({ targets }) => targets.includes(attachedTo));
}
