import "server-only";
import { manual } from "@/lib/domain/manual";
import { getRolePolicy, samePolicy } from "@/lib/domain/policy-document";
import type { Change, StepPlan } from "@/lib/wizard/change";
import { joinPlans } from "../join-plans";
import { isUsable } from "./access-keys";
import {
  attachPolicy,
  attachPolicyId,
  createKey,
  createKeyId,
  createUser,
  createUserId,
  deleteKey,
  deleteKeyId,
  putInlinePolicy,
  putInlinePolicyId,
} from "./changes";
import type { DesiredPolicy, DesiredUser } from "./desire";
import type { ObservedUser } from "./inspect";
import { keysLeft, keyToDelete } from "./key-to-delete";
import { consentToAnotherKey, inUseHere, noticesOf, tooManyKeys } from "./remarks";

/** What is there stays; what is missing is added; nothing but our own inline policy is ever rewritten. */
export function planUser(observed: ObservedUser, desired: DesiredUser): StepPlan {
  const name = observed.user?.name ?? desired.name;
  const plan = joinPlans(
    planItself(observed, desired),
    ...desired.policies.map((policy) => planPolicy(observed, policy, name)),
    planInlinePolicy(observed, desired, name),
    planKeyRemoval(observed, desired, name),
    planKey(observed, desired, name),
    { notices: noticesOf(observed, desired) },
  );
  return { ...plan, changes: inOrder(plan.changes) };
}

function planItself({ user, setup }: ObservedUser, desired: DesiredUser): Partial<StepPlan> {
  if (!user) return { changes: [createUser(desired, setup)] };
  return { kept: [{ summary: `IAM user ${user.name}`, detail: user.arn, standsFor: [createUserId] }] };
}

function planPolicy({ attached }: ObservedUser, policy: DesiredPolicy, userName: string): Partial<StepPlan> {
  if (!attached.includes(policy.arn)) return { changes: [attachPolicy(userName, policy)] };
  return { kept: [{ summary: `Managed policy ${policy.name}`, standsFor: [attachPolicyId(policy)] }] };
}

function planInlinePolicy(observed: ObservedUser, desired: DesiredUser, userName: string): Partial<StepPlan> {
  const { inlineDocument } = observed;
  if (!hasInlinePolicy(observed, desired)) {
    return { changes: [putInlinePolicy(userName, wantedRoleArn(observed, desired), inlineDocument)] };
  }
  const title = `Inline policy ${manual.inlinePolicyName}`;
  return {
    kept: [{ summary: title, documents: [{ title, json: inlineDocument }], standsFor: [putInlinePolicyId] }],
  };
}

/** Only what the person has named by its ID, and never the key that BlueRange gets. */
function planKeyRemoval(observed: ObservedUser, desired: DesiredUser, userName: string): Partial<StepPlan> {
  const key = keyToDelete(observed, desired);
  if (!key) return {};
  return isUsable(key) ? { blockers: [inUseHere(key)] } : { changes: [deleteKey(userName, key)] };
}

function planKey(observed: ObservedUser, desired: DesiredUser, userName: string): Partial<StepPlan> {
  const usable = observed.keys.find(isUsable);
  if (usable) {
    const detail = "Its secret is kept here, encrypted.";
    return { kept: [{ summary: `Access key ${usable.id}`, detail, standsFor: [createKeyId] }] };
  }
  return {
    changes: [createKey(userName, consentToAnotherKey(observed, desired))],
    blockers: keysLeft(observed, desired).length >= KEYS_MAX ? [tooManyKeys(observed, desired)] : [],
  };
}

/** AWS's own limit; it can't be raised. */
const KEYS_MAX = 2;

/** The user first, then all rights beside each other, and the keys when everything else is done, the new one last. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const ids = changes.map(({ id }) => id);
  return changes.map((change, index) => {
    const earlier =
      change.id === createKeyId || change.id === deleteKeyId ? ids.slice(0, index) : [createUserId];
    const after = ids.filter((id) => id !== change.id && earlier.includes(id));
    return after.length > 0 ? { ...change, after } : change;
  });
}

export function wantedRoleArn(observed: ObservedUser, desired: DesiredUser): string {
  return observed.roleArn ?? desired.roleArn;
}

export function hasInlinePolicy(observed: ObservedUser, desired: DesiredUser): boolean {
  return samePolicy(observed.inlineDocument, getRolePolicy(wantedRoleArn(observed, desired)));
}
