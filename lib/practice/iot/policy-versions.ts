import "server-only";
import type {
  CreatePolicyVersionResponse,
  GetPolicyVersionResponse,
  ListPolicyVersionsResponse,
} from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import type { IotPolicy } from "../state";
import type { World } from "../world";
import { acceptDocument } from "./documents";
import { findPolicy } from "./find";
import { policyDocument, policyName, policyVersionId } from "./limits";
import { deleteConflict, resourceNotFound, versionsLimitExceeded } from "./refusals";

const VERSIONS_MAX = 5;

const ofPolicy = { policyName };
const version = { policyVersionId };

const createInput = z.strictObject({
  ...ofPolicy,
  policyDocument,
  setAsDefault: z.boolean().default(false),
});

export const policyVersions = {
  CreatePolicyVersion: operation(createInput, createPolicyVersion),

  ListPolicyVersions: operation(z.strictObject(ofPolicy), (world, input): ListPolicyVersionsResponse => {
    const policy = findPolicy(world, input.policyName);
    return { policyVersions: policy.versions.toReversed().map((each) => describe(policy, each)) };
  }),

  GetPolicyVersion: operation(
    z.strictObject({ ...ofPolicy, ...version }),
    (world, input): GetPolicyVersionResponse => {
      const policy = findPolicy(world, input.policyName);
      const found = findVersion(policy, input.policyVersionId);
      const { versionId, isDefaultVersion, createDate } = describe(policy, found);
      return {
        policyArn: policy.arn,
        policyName: policy.name,
        policyDocument: found.document,
        policyVersionId: versionId,
        isDefaultVersion,
        creationDate: createDate,
        lastModifiedDate: createDate,
        generationId: String(policy.lastVersion),
      };
    },
  ),

  SetDefaultPolicyVersion: operation(z.strictObject({ ...ofPolicy, ...version }), (world, input) => {
    const policy = findPolicy(world, input.policyName);
    policy.defaultVersionId = findVersion(policy, input.policyVersionId).id;
    policy.modifiedAt = world.now.toISOString();
    return {};
  }),

  DeletePolicyVersion: operation(z.strictObject({ ...ofPolicy, ...version }), (world, input) => {
    const policy = findPolicy(world, input.policyName);
    const found = findVersion(policy, input.policyVersionId);
    if (found.id === policy.defaultVersionId) {
      throw deleteConflict(`Cannot delete the default version of a policy: ${policy.name}`);
    }
    policy.versions.splice(policy.versions.indexOf(found), 1);
    return {};
  }),
};

function createPolicyVersion(world: World, input: z.output<typeof createInput>): CreatePolicyVersionResponse {
  const policy = findPolicy(world, input.policyName);
  acceptDocument(input.policyDocument);
  if (policy.versions.length >= VERSIONS_MAX) {
    throw versionsLimitExceeded(`The policy already has the maximum number of versions (${VERSIONS_MAX})`);
  }
  const createdAt = world.now.toISOString();
  policy.lastVersion += 1;
  const created = { id: String(policy.lastVersion), document: input.policyDocument, createdAt };
  policy.versions.push(created);
  policy.modifiedAt = createdAt;
  if (input.setAsDefault) policy.defaultVersionId = created.id;
  return {
    policyArn: policy.arn,
    policyDocument: created.document,
    policyVersionId: created.id,
    isDefaultVersion: input.setAsDefault,
  };
}

function describe(policy: IotPolicy, { id, createdAt }: { id: string; createdAt: string }) {
  return { versionId: id, isDefaultVersion: id === policy.defaultVersionId, createDate: new Date(createdAt) };
}

function findVersion(policy: IotPolicy, id: string) {
  const found = policy.versions.find((each) => each.id === id);
  if (!found) throw resourceNotFound(`Policy version not found (name=${policy.name}, version=${id})`);
  return found;
}
