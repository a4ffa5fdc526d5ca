import "server-only";
import type { GetPolicyResponse, GetPolicyVersionResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { digestOf } from "../digest";
import { findManagedPolicy, type ManagedPolicy } from "../managed-policies";
import { operation } from "../operation";
import type { World } from "../world";
import { encodeDocument } from "./documents";
import { policyArn } from "./limits";
import { noSuchEntity } from "./refusals";

const ofPolicy = { PolicyArn: policyArn };
const versionId = z.string().regex(/^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/);

export const managedPolicyReads = {
  GetPolicy: operation(z.strictObject(ofPolicy), (world, { PolicyArn }): GetPolicyResponse => {
    const { name, versionId: DefaultVersionId, createdAt, updatedAt } = find(world, PolicyArn);
    return {
      Policy: {
        PolicyName: name,
        // The real ids are AWS's; this one is as stable, and as meaningless.
        PolicyId: `ANPA${digestOf(name).slice(0, 17).toUpperCase()}`,
        Arn: PolicyArn,
        Path: "/",
        DefaultVersionId,
        AttachmentCount: countAttachments(world, PolicyArn),
        IsAttachable: true,
        CreateDate: new Date(createdAt),
        UpdateDate: new Date(updatedAt),
      },
    };
  }),

  GetPolicyVersion: operation(
    z.strictObject({ ...ofPolicy, VersionId: versionId }),
    (world, { PolicyArn, VersionId }): GetPolicyVersionResponse => {
      const policy = find(world, PolicyArn);
      if (policy.versionId !== VersionId) {
        throw noSuchEntity(`Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`);
      }
      const Document = encodeDocument(JSON.stringify(policy.document));
      const CreateDate = new Date(policy.updatedAt);
      return { PolicyVersion: { Document, VersionId, IsDefaultVersion: true, CreateDate } };
    },
  ),
};

function find(world: World, arn: string): ManagedPolicy {
  const policy = findManagedPolicy(arn, world.partition);
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

function countAttachments({ state }: World, arn: string): number {
  return [...state.users, ...state.roles].filter((each) => each.attachedPolicyArns.includes(arn)).length;
}
