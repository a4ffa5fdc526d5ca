import "server-only";
import type { CreatePolicyResponse, GetPolicyResponse, ListPoliciesResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import { page } from "../paging";
import type { IotPolicy } from "../state";
import { regionalArn, type World } from "../world";
import { acceptDocument } from "./documents";
import { findPolicy, policiesHere } from "./find";
import { paging, policyDocument, policyName, tags } from "./limits";
import { deleteConflict, resourceAlreadyExists } from "./refusals";

const ofPolicy = { policyName };

const createInput = z.strictObject({ ...ofPolicy, policyDocument, tags: tags.default([]) });

export const policies = {
  CreatePolicy: operation(createInput, createPolicy),

  GetPolicy: operation(z.strictObject(ofPolicy), (world, input): GetPolicyResponse => {
    const policy = findPolicy(world, input.policyName);
    return {
      policyName: policy.name,
      policyArn: policy.arn,
      policyDocument: policy.versions.find(({ id }) => id === policy.defaultVersionId)?.document,
      defaultVersionId: policy.defaultVersionId,
      creationDate: new Date(policy.createdAt),
      lastModifiedDate: new Date(policy.modifiedAt),
      generationId: String(policy.lastVersion),
    };
  }),

  ListPolicies: operation(
    z.strictObject({ ...paging, ascendingOrder: z.boolean().optional() }),
    (world, input): ListPoliciesResponse => {
      const all = policiesHere(world).map(({ name, arn }) => ({ policyName: name, policyArn: arn }));
      const { items, next } = page(
        input.ascendingOrder ? all : all.toReversed(),
        input.pageSize,
        input.marker,
      );
      return { policies: [...items], nextMarker: next };
    },
  ),

  DeletePolicy: operation(z.strictObject(ofPolicy), (world, input) => {
    const policy = findPolicy(world, input.policyName);
    if (policy.targets.length > 0) {
      throw deleteConflict(`Cannot delete the policy because it is attached to targets: ${policy.name}`);
    }
    if (policy.versions.length > 1) {
      throw deleteConflict(`Cannot delete the policy because it has other versions: ${policy.name}`);
    }
    world.state.iotPolicies.splice(world.state.iotPolicies.indexOf(policy), 1);
    return {};
  }),
};

function createPolicy(world: World, input: z.output<typeof createInput>): CreatePolicyResponse {
  const { policyName: name, policyDocument: document } = input;
  acceptDocument(document);
  const arn = regionalArn(world, "iot", `policy/${name}`);
  if (policiesHere(world).some((policy) => policy.name === name)) {
    throw resourceAlreadyExists(`Policy cannot be created - name already exists (name=${name})`, name, arn);
  }
  const at = world.now.toISOString();
  const policy: IotPolicy = {
    region: world.region,
    name,
    arn,
    createdAt: at,
    modifiedAt: at,
    defaultVersionId: "1",
    lastVersion: 1,
    versions: [{ id: "1", document, createdAt: at }],
    tags: input.tags,
    targets: [],
  };
  world.state.iotPolicies.push(policy);
  return { policyName: name, policyArn: arn, policyDocument: document, policyVersionId: "1" };
}
