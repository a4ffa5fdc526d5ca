/** Taking back what a setup did to an IAM role that others may share. */
import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import { isJsonObject } from "@/lib/domain/json";
import { type CognitoNames, samePolicy } from "@/lib/domain/policy-document";
import { poolsIn, trustWithoutPools } from "@/lib/domain/trust-without-pool";
import type { Change, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts } from "@/lib/wizard/step";
import { joinPlans } from "../join-plans";
import { type ObservedRole, observeRole } from "../observed-role";
import { updateTrust } from "../role-changes";
import { trustUnreadable } from "../trust-words";
import { isOurs, writtenTo } from "./is-ours";
import { changedSince, observeRights, planRights, type Rights } from "./plan-rights";
import { beforeImage, namesIn, writes } from "./written";

export type RoleWithRights = ObservedRole & { readonly rights: Rights };

/** The roles that the session has written to and that are still there. */
export async function observeRoles(
  ports: StepPorts,
  made: readonly Made[],
): Promise<readonly RoleWithRights[]> {
  const found = await Promise.all(
    namesIn(made, roleWrites, "RoleName").map((name) => observeOne(ports, name)),
  );
  return found.flat();
}

const roleWrites = [
  "iam:CreateRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:AttachRolePolicy",
  "iam:PutRolePolicy",
] as const;

async function observeOne(ports: StepPorts, name: string): Promise<readonly RoleWithRights[]> {
  const role = await observeRole(ports.send, name);
  return role ? [{ ...role, rights: await observeRights(ports, { RoleName: name }) }] : [];
}

/** Deleted where it was made here and serves nobody else by now; else it loses what this session gave it. */
export function planRole(
  role: RoleWithRights,
  all: readonly Made[],
  sessionId: string,
  names: CognitoNames,
): Partial<StepPlan> {
  const { name, trust } = role;
  const owner = { RoleName: name };
  const made = writtenTo(role, sessionId, all, writes(all, ["iam:CreateRole"], owner));
  const [creation] = writes(made, ["iam:CreateRole"], owner);
  if (!trust) return { blockers: [trustUnreadable(name)] };
  const without = trustWithoutPools(trust, ourPools(made, name, names), names);
  if (isOurs(role, sessionId, creation)) {
    if (without === undefined) return planDeletion(role, made);
    return joinPlans(takenOut(role, trust, without), {
      kept: [{ summary: `IAM role ${name}`, detail: servesOthers }],
    });
  }
  const written = writes(made, ["iam:UpdateAssumeRolePolicy"], owner);
  const before = beforeImage(written);
  const isAsWritten = samePolicy(trust, written.at(-1)?.call.input["PolicyDocument"] ?? null);
  const back = isAsWritten && isJsonObject(before) ? before : without;
  const joinedSince = isJsonObject(before) && back !== undefined && !samePolicy(back, before);
  return joinPlans(
    back === undefined
      ? { kept: [{ summary: `Trust policy of ${name}`, detail: changedSince }] }
      : takenOut(role, trust, back),
    joinedSince ? {} : planRights(owner, role.rights, made, false),
    { kept: [{ summary: `IAM role ${name}`, detail: joinedSince ? servesOthers : notMadeHere }] },
  );
}

export const notMadeHere = "It was not made by this setup.";
const servesOthers = "Others rely on it by now, so it stays with its rights.";

/** The pools that this session has let in: those in its own documents that were not there before. */
function ourPools(made: readonly Made[], RoleName: string, names: CognitoNames): readonly string[] {
  return writes(made, ["iam:CreateRole", "iam:UpdateAssumeRolePolicy"], { RoleName }).flatMap((write) => {
    const { AssumeRolePolicyDocument, PolicyDocument } = write.call.input;
    const before = poolsIn(beforeImage([write]), names);
    const after = poolsIn(AssumeRolePolicyDocument ?? PolicyDocument ?? null, names);
    return after.filter((id) => !before.includes(id));
  });
}

function takenOut({ name }: ObservedRole, trust: JsonObject, without: JsonObject): Partial<StepPlan> {
  if (samePolicy(trust, without)) return {};
  const change = {
    id: `restore-trust-of-${name}`,
    roleName: name,
    trust: without,
    replaces: trust,
    after: [],
  };
  return { changes: [updateTrust(change)] };
}

function planDeletion({ name, rights }: RoleWithRights, made: readonly Made[]): Partial<StepPlan> {
  const { changes = [], ...rest } = planRights({ RoleName: name }, rights, made, true);
  const deletion: Change = {
    id: `delete-role-${name}`,
    kind: "delete",
    summary: `IAM role ${name}`,
    call: { action: "iam:DeleteRole", input: { RoleName: name } },
    documents: [],
    repeat: "safe",
    after: changes.map(({ id }) => id),
  };
  return { ...rest, changes: [...changes, deletion] };
}

/** What taking back roles reads and writes. */
export const roleUndoReads = [
  "iam:GetRole",
  "iam:ListAttachedRolePolicies",
  "iam:ListRolePolicies",
  "iam:GetRolePolicy",
] as const;

export const roleUndoWrites = [
  "iam:UpdateAssumeRolePolicy",
  "iam:DetachRolePolicy",
  "iam:DeleteRolePolicy",
  "iam:PutRolePolicy",
  "iam:DeleteRole",
] as const;
