import "server-only";
import { z } from "zod";
import type { Change, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts, StepUndo } from "@/lib/wizard/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import { joinPlans } from "../join-plans";
import { applyUndo } from "../undo/apply-undo";
import { isOurs, writtenTo } from "../undo/is-ours";
import { observeRights, planRights, type Rights } from "../undo/plan-rights";
import { notMadeHere } from "../undo/role";
import { namesIn, receiptsOf, writes } from "../undo/written";
import { type ObservedKey, observeKeys } from "./access-keys";
import { type InTheWay, observeInTheWay, planAround, readsOfInTheWay } from "./in-the-way";
import { type FoundUser, readUser } from "./inspect";

type UserForUndo = FoundUser & {
  readonly rights: Rights;
  /** Newest first. */
  readonly keys: readonly ObservedKey[];
  readonly inTheWay: InTheWay;
};

type ObservedForUndo = { readonly session: string; readonly users: readonly UserForUndo[] };

/** Keys first, then what it may do, then the user itself. */
export const undoUser: StepUndo<ObservedForUndo> = {
  reads: [
    "iam:GetUser",
    "iam:ListAttachedUserPolicies",
    "iam:ListUserPolicies",
    "iam:GetUserPolicy",
    "iam:ListAccessKeys",
    "iam:GetAccessKeyLastUsed",
    ...readsOfInTheWay,
  ],
  writes: [
    "iam:DeleteAccessKey",
    "iam:DetachUserPolicy",
    "iam:DeleteUserPolicy",
    "iam:PutUserPolicy",
    "iam:DeleteUser",
  ],

  async inspect(ports, made) {
    const users = await Promise.all(
      namesIn(made, userWrites, "UserName").map((name) => observe(ports, name)),
    );
    return { session: ports.sessionId, users: users.flat() };
  },

  plan: ({ session, users }, made) => joinPlans(...users.map((user) => planUser(user, made, session))),

  async apply(ports, _, filled) {
    const applied = await applyUndo(ports, filled);
    if (filled.action !== "iam:DeleteAccessKey") return applied;
    const { AccessKeyId } = z.object({ AccessKeyId: z.string() }).parse(filled.input);
    return { ...applied, forget: [serverSecretKey(AccessKeyId)] };
  },

  secrets: (made) => receiptsOf(made, ["iam:CreateAccessKey"], "accessKeyId").map(serverSecretKey),
};

const userWrites = [
  "iam:CreateUser",
  "iam:AttachUserPolicy",
  "iam:PutUserPolicy",
  "iam:CreateAccessKey",
] as const;

async function observe(ports: StepPorts, userName: string): Promise<readonly UserForUndo[]> {
  const user = await readUser(ports, userName);
  if (!user) return [];
  const [rights, keys, inTheWay] = await Promise.all([
    observeRights(ports, { UserName: user.name }),
    observeKeys(ports, user.name),
    observeInTheWay(ports, user.name),
  ]);
  return [{ ...user, rights, keys, inTheWay }];
}

function planUser(user: UserForUndo, all: readonly Made[], session: string): Partial<StepPlan> {
  const { name } = user;
  const made = writtenTo(user, session, all, writes(all, ["iam:CreateUser"], { UserName: name }));
  const [creation] = writes(made, ["iam:CreateUser"], { UserName: name });
  const goes = isOurs(user, session, creation);
  // AWS gives no ID twice: a key with one of ours is ours, whoever made the user, and whatever the clocks say.
  const ours = receiptsOf(all, ["iam:CreateAccessKey"], "accessKeyId");
  const keys = user.keys
    .filter(({ id }) => goes || ours.includes(id))
    .map((key) => deleteKey(name, key, ours.includes(key.id)));
  const rights = planRights({ UserName: name }, user.rights, made, goes);
  const afterKeys = (rights.changes ?? []).map((change) => after(change, keys));
  const changes = [...keys, ...afterKeys];
  if (!goes) return { ...rights, changes, kept: [...(rights.kept ?? []), keptUser(user, ours)] };
  return joinPlans(
    { ...rights, changes: [...changes, after(deleteUser(name), changes)] },
    planAround(name, user.inTheWay),
  );
}

function keptUser({ name, keys }: UserForUndo, ours: readonly string[]) {
  const others = keys.filter(({ id }) => !ours.includes(id)).map(({ id }) => id);
  const detail =
    others.length > 0 ? `${notMadeHere} Nor were its access keys ${others.join(", ")}.` : notMadeHere;
  return { summary: `IAM user ${name}`, detail };
}

function deleteKey(userName: string, { id }: ObservedKey, isOurs: boolean): Change {
  return {
    id: `delete-key-${id}`,
    kind: "delete",
    summary: `Access key ${id} of IAM user ${userName}`,
    call: { action: "iam:DeleteAccessKey", input: { UserName: userName, AccessKeyId: id } },
    documents: [],
    repeat: "safe",
    permanent: "An access key can't be restored. A BlueRange server that has it can't use AWS any more.",
    ...(!isOurs && {
      consent: `Access key ${id}, which somebody else has made, is deleted: whoever uses it is locked out.`,
    }),
  };
}

function deleteUser(name: string): Change {
  return {
    id: `delete-user-${name}`,
    kind: "delete",
    summary: `IAM user ${name}`,
    call: { action: "iam:DeleteUser", input: { UserName: name } },
    documents: [],
    repeat: "safe",
  };
}

function after(change: Change, others: readonly Change[]): Change {
  return others.length === 0 ? change : { ...change, after: others.map(({ id }) => id) };
}
