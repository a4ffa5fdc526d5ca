/** The writes of this step, each for itself. */
import "server-only";
import type { Json } from "@/lib/domain/json";
import { manual } from "@/lib/domain/manual";
import { getRolePolicy } from "@/lib/domain/policy-document";
import type { Change } from "@/lib/wizard/change";
import { setupTags } from "../tagged-create";
import { keyText, type ObservedKey } from "./access-keys";
import type { DesiredPolicy, DesiredUser } from "./desire";

export const createUserId = "create-user";
export const putInlinePolicyId = "put-inline-policy";
export const createKeyId = "create-access-key";
export const deleteKeyId = "delete-access-key";

export function attachPolicyId({ name }: DesiredPolicy): string {
  return `attach-${name}`;
}

export function createUser(desired: DesiredUser, setup: string): Change {
  return {
    id: createUserId,
    kind: "create",
    summary: `IAM user ${desired.name}`,
    call: {
      action: "iam:CreateUser",
      input: {
        UserName: desired.name,
        Path: desired.path,
        ...(desired.boundary !== "" && { PermissionsBoundary: desired.boundary }),
        Tags: setupTags(setup),
      },
    },
    documents: [],
    repeat: "safe",
  };
}

export function attachPolicy(userName: string, policy: DesiredPolicy): Change {
  return {
    id: attachPolicyId(policy),
    kind: "create",
    summary: `Attachment of the managed policy ${policy.name}, ${policy.why}`,
    call: { action: "iam:AttachUserPolicy", input: { UserName: userName, PolicyArn: policy.arn } },
    documents: [],
    repeat: "safe",
  };
}

/** `replaces` is the document under the same name, null where there is none. */
export function putInlinePolicy(userName: string, roleArn: string, replaces: Json): Change {
  const document = getRolePolicy(roleArn);
  const title = `Inline policy ${manual.inlinePolicyName}`;
  return {
    id: putInlinePolicyId,
    kind: replaces === null ? "create" : "modify",
    summary: `${title} for retrieval of the role ${manual.roleName}`,
    call: {
      action: "iam:PutUserPolicy",
      input: { UserName: userName, PolicyName: manual.inlinePolicyName, PolicyDocument: document },
    },
    documents: [{ title, json: document, ...(replaces !== null && { replaces }) }],
    repeat: "safe",
  };
}

/** Makes room for ours where the person has typed its ID. */
export function deleteKey(userName: string, key: ObservedKey): Change {
  return {
    id: deleteKeyId,
    kind: "delete",
    summary: `Access key ${keyText(key)} of IAM user ${userName}`,
    call: { action: "iam:DeleteAccessKey", input: { UserName: userName, AccessKeyId: key.id } },
    documents: [],
    repeat: "safe",
    permanent: "A deleted access key can't be restored.",
    consent: `Access key ${key.id} is deleted: whoever uses it can't use AWS with it any more.`,
  };
}

/** Last of all: the key works from its first second on, so everything that bounds it stands by then. */
export function createKey(userName: string, consent?: string): Change {
  return {
    id: createKeyId,
    kind: "create",
    summary: `Access key of IAM user ${userName}`,
    call: { action: "iam:CreateAccessKey", input: { UserName: userName } },
    documents: [],
    repeat: "reconcile",
    ...(consent && { consent }),
  };
}
