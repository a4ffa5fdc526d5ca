/** Taking back the policies that a setup gave to an IAM user or role. */
import "server-only";
import type { Json } from "@/lib/domain/json";
import { samePolicy } from "@/lib/domain/policy-document";
import type { Change, IamAction, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts } from "@/lib/wizard/step";
import { type InlinePolicy, inlinePolicies } from "../inline-policies";
import { joinPlans } from "../join-plans";
import { attachedPolicies, policyName } from "../managed-policies";
import { beforeImage, writes } from "./written";

export type Owner = { readonly UserName: string } | { readonly RoleName: string };

export type Rights = {
  /** ARNs. */
  readonly attached: readonly string[];
  readonly inline: readonly InlinePolicy[];
};

export async function observeRights(ports: StepPorts, owner: Owner): Promise<Rights> {
  const [attached, inline] = await Promise.all([
    attachedPolicies(ports, owner),
    inlinePolicies(ports, owner),
  ]);
  return { attached, inline };
}

/** `goes`: the owner itself is deleted, which AWS does only when nothing hangs on it any more. */
export function planRights(
  owner: Owner,
  { attached, inline }: Rights,
  made: readonly Made[],
  goes: boolean,
): Partial<StepPlan> {
  return joinPlans(
    ...attached.map((arn) => planAttached(owner, arn, made, goes)),
    ...inline.map((policy) => planInline(owner, policy, made, goes)),
  );
}

function planAttached(owner: Owner, arn: string, made: readonly Made[], goes: boolean): Partial<StepPlan> {
  const isOurs = writes(made, [attachOf(owner)], { ...owner, PolicyArn: arn }).length > 0;
  if (!isOurs && !goes) return {};
  const title = `Managed policy ${policyName(arn)}`;
  const detach: Change = {
    id: `detach-${shortOf(arn)}-from-${nameOf(owner)}`,
    kind: "delete",
    summary: `Attachment of the managed policy ${policyName(arn)} to ${nameOf(owner)}`,
    call: {
      action: "UserName" in owner ? "iam:DetachUserPolicy" : "iam:DetachRolePolicy",
      input: { ...owner, PolicyArn: arn },
    },
    documents: [],
    repeat: "safe",
    ...(!isOurs && { consent: `${title}, which somebody else has attached, is taken off ${nameOf(owner)}.` }),
  };
  return { changes: [detach] };
}

/** A policy of the account may have the name of one of AWS's, and each is a change of its own. */
function shortOf(arn: string): string {
  const account = arn.split(":")[4] ?? "";
  return account === "aws" ? policyName(arn) : `${account}-${policyName(arn)}`;
}

function planInline(
  owner: Owner,
  policy: InlinePolicy,
  made: readonly Made[],
  goes: boolean,
): Partial<StepPlan> {
  const { name, document } = policy;
  const written = writes(made, [putOf(owner)], { ...owner, PolicyName: name });
  const last = written.at(-1)?.call.input["PolicyDocument"];
  const isAsWritten = last !== undefined && document !== null && samePolicy(document, last);
  if (goes) return { changes: [deleteInline(owner, name, isAsWritten)] };
  if (last === undefined) return {};
  const before = beforeImage(written);
  const summary = `Inline policy ${name} of ${nameOf(owner)}`;
  if (before !== null && document !== null && samePolicy(document, before)) return {};
  if (!isAsWritten) return { kept: [{ summary, detail: changedSince }] };
  return { changes: [before === null ? deleteInline(owner, name, true) : putBack(owner, policy, before)] };
}

export const changedSince = "Somebody else has changed it since, so it stays as it is.";

function deleteInline(owner: Owner, name: string, isOurs: boolean): Change {
  const title = `Inline policy ${name}`;
  return {
    id: `delete-${name}-of-${nameOf(owner)}`,
    kind: "delete",
    summary: `${title} of ${nameOf(owner)}`,
    call: {
      action: "UserName" in owner ? "iam:DeleteUserPolicy" : "iam:DeleteRolePolicy",
      input: { ...owner, PolicyName: name },
    },
    documents: [],
    repeat: "safe",
    ...(!isOurs && { consent: `${title} of ${nameOf(owner)}, as somebody else has written it, is deleted.` }),
  };
}

function putBack(owner: Owner, { name, document }: InlinePolicy, before: Json): Change {
  const title = `Inline policy ${name}`;
  return {
    id: `put-back-${name}-of-${nameOf(owner)}`,
    kind: "modify",
    summary: `${title} of ${nameOf(owner)} as it was before this setup`,
    call: { action: putOf(owner), input: { ...owner, PolicyName: name, PolicyDocument: before } },
    documents: [{ title, json: before, replaces: document }],
    repeat: "safe",
  };
}

function nameOf(owner: Owner): string {
  return "UserName" in owner ? owner.UserName : owner.RoleName;
}

function attachOf(owner: Owner): IamAction {
  return "UserName" in owner ? "iam:AttachUserPolicy" : "iam:AttachRolePolicy";
}

function putOf(owner: Owner): IamAction {
  return "UserName" in owner ? "iam:PutUserPolicy" : "iam:PutRolePolicy";
}
