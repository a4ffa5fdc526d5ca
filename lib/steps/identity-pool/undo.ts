import "server-only";
import type { Json, JsonObject } from "@/lib/domain/json";
import { isJsonObject } from "@/lib/domain/json";
import { cognitoNames, samePolicy } from "@/lib/domain/policy-document";
import type { Change, Kept, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import type { StepPorts, StepUndo } from "@/lib/wizard/step";
import { fewAtATime } from "../few-at-a-time";
import { joinPlans } from "../join-plans";
import { requiredFact } from "../required-fact";
import { applyUndo } from "../undo/apply-undo";
import { otherRegions } from "../undo/other-region";
import { changedSince } from "../undo/plan-rights";
import {
  notMadeHere,
  observeRoles,
  planRole,
  type RoleWithRights,
  roleUndoReads,
  roleUndoWrites,
} from "../undo/role";
import { beforeImage, namesIn, receiptsOf, writes } from "../undo/written";
import { observeAssignment } from "./assignment";
import { describePool, type Pool } from "./list-pools";
import { sendPoolChange } from "./send-pool-change";

type PoolForUndo = Pool & {
  /** Role ARNs by visitor. */
  readonly assigned: Readonly<Record<string, string>>;
  readonly roleMappings: Json;
};

type ObservedForUndo = {
  readonly setup: string;
  readonly pools: readonly PoolForUndo[];
  readonly roles: readonly RoleWithRights[];
};

/** The pool goes with everything in it; a pool that was there before gets its settings back. */
export const undoPool: StepUndo<ObservedForUndo> = {
  reads: ["cognito-identity:DescribeIdentityPool", "cognito-identity:GetIdentityPoolRoles", ...roleUndoReads],
  writes: [
    "cognito-identity:SetIdentityPoolRoles",
    "cognito-identity:UpdateIdentityPool",
    "cognito-identity:DeleteIdentityPool",
    "iam:PassRole",
    ...roleUndoWrites,
  ],

  async inspect(ports, made) {
    const ids = [
      ...receiptsOf(made, [create], "identityPoolId"),
      ...namesIn(made, poolWrites, "IdentityPoolId"),
    ];
    const pools = await fewAtATime([...new Set(ids)], (id) => observe(ports, id));
    return { setup: ports.sessionId, pools: pools.flat(), roles: await observeRoles(ports, made) };
  },

  plan({ setup, pools, roles }, made, facts) {
    const names = cognitoNames(requiredFact(facts, "region"));
    const perPool = joinPlans(...pools.map((pool) => planPoolUndo(pool, made)));
    const perRole = joinPlans(...roles.map((role) => planRole(role, made, setup, names)));
    const before = perPool.changes.map(({ id }) => id);
    const afterPools = perRole.changes.map((change) => ({
      ...change,
      after: [...(change.after ?? []), ...before],
    }));
    return joinPlans(perPool, { ...perRole, changes: afterPools }, { blockers: otherRegions(made, facts) });
  },

  apply: (ports, _, filled) => applyUndo({ ...ports, send: (call) => sendPoolChange(ports, call) }, filled),
  secrets: () => [],
};

const create = "cognito-identity:CreateIdentityPool";
const update = "cognito-identity:UpdateIdentityPool";
const assign = "cognito-identity:SetIdentityPoolRoles";
const poolWrites = [update, assign] as const;

async function observe({ send }: StepPorts, id: string): Promise<readonly PoolForUndo[]> {
  const pool = await describePool(send, id);
  if (!pool) return [];
  return [{ ...pool, ...(await observeAssignment(send, id)) }];
}

function planPoolUndo(pool: PoolForUndo, made: readonly Made[]): Partial<StepPlan> {
  if (receiptsOf(made, [create], "identityPoolId").includes(pool.id)) return { changes: [remove(pool)] };
  return joinPlans(putBackSettings(pool, made), putBackRoles(pool, made), { kept: [keptPool(pool)] });
}

function keptPool({ name, id }: Pool): Kept {
  return { summary: `Identity pool ${name}`, detail: `${id}. ${notMadeHere}` };
}

function remove(pool: PoolForUndo): Change {
  const further = providersOf(pool.settings);
  return {
    id: `delete-pool-${pool.id}`,
    kind: "delete",
    summary: `Identity pool ${pool.name}, ${pool.id}`,
    call: { action: "cognito-identity:DeleteIdentityPool", input: { IdentityPoolId: pool.id } },
    documents: [],
    repeat: "safe",
    permanent: "A pool can't be restored: a new one has another ID, and its users get new identities.",
    ...(further.length > 0 && {
      consent: `Somebody else has added other ways to sign in to the pool ${pool.name}, which go with it: ${further.join(", ")}.`,
    }),
  };
}

/** Ways to sign in that no setup adds. */
function providersOf(settings: JsonObject): readonly string[] {
  const isSet = (value: Json | undefined) =>
    Object.keys(isJsonObject(value) || Array.isArray(value) ? value : {}).length > 0;
  return [
    "SupportedLoginProviders",
    "OpenIdConnectProviderARNs",
    "SamlProviderARNs",
    "CognitoIdentityProviders",
  ].filter((field) => isSet(settings[field]));
}

/** Only the one setting that this setup changes; an update resets every field that it leaves out. */
function putBackSettings(
  { id, name, settings, classicFlow }: Pool,
  made: readonly Made[],
): Partial<StepPlan> {
  const before = beforeImage(writes(made, [update], { IdentityPoolId: id }));
  const earlier = isJsonObject(before) ? before["AllowClassicFlow"] : undefined;
  if (earlier === undefined || earlier === classicFlow) return {};
  const input: JsonObject = { ...settings, AllowClassicFlow: earlier };
  const change: Change = {
    id: `restore-pool-${id}`,
    kind: "modify",
    summary: `Basic (classic) flow of the identity pool ${name} as it was before this setup`,
    call: { action: update, input },
    documents: [{ title: "Identity pool", json: input, replaces: settings }],
    repeat: "safe",
  };
  return { changes: [change] };
}

function putBackRoles(
  { id, name, assigned, roleMappings }: PoolForUndo,
  made: readonly Made[],
): Partial<StepPlan> {
  const written = writes(made, [assign], { IdentityPoolId: id });
  const last = written.at(-1)?.call.input["Roles"];
  if (last === undefined) return {};
  const before = beforeImage(written);
  const Roles: JsonObject = isJsonObject(before) ? before : {};
  if (samePolicy(assigned, Roles)) return {};
  const summary = `Roles of the identity pool ${name}`;
  if (!samePolicy(assigned, last)) return { kept: [{ summary, detail: changedSince }] };
  const change: Change = {
    id: `restore-roles-of-pool-${id}`,
    kind: "modify",
    summary: `${summary} as they were before this setup`,
    call: {
      action: assign,
      input: { IdentityPoolId: id, Roles, ...(roleMappings !== null && { RoleMappings: roleMappings }) },
    },
    documents: [{ title: "Roles of the pool", json: Roles, replaces: assigned }],
    repeat: "safe",
  };
  return { changes: [change] };
}
