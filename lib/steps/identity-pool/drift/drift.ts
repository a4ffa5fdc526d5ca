/** The second look at the identity pool: its settings, its roles, and any other pool that BlueRange might take for it. */
import "server-only";
import { roleArn } from "@/lib/domain/arn";
import type { Problem } from "@/lib/domain/problem";
import type { Baseline, DriftCheck, StepDrift } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { own, unreadable } from "../../drift-checks";
import { type Reading, reading } from "../../reading";
import { roleReads } from "../../role-drift/survey";
import { observeAssignment } from "../assignment";
import type { DesiredPool } from "../desire";
import { poolsForHost } from "../inspect";
import { listPools, type Pool } from "../list-pools";
import { severalPools } from "../several-pools";
import { type Assignment, judgeAssignment } from "./assignment";
import {
  defaultRolesOf,
  judgeDefaultRoles,
  type SurveyedDefaultRole,
  surveyDefaultRoles,
} from "./default-roles";
import { readSeen, type SeenPools } from "./seen";
import { judgeSettings } from "./settings";

export type SurveyedPool = {
  /** Those for our host, and the one of the setup. */
  readonly pools: Reading<readonly Pool[]>;
  readonly assignment: Reading<Assignment>;
  readonly roles: readonly SurveyedDefaultRole[];
};

export const poolDrift: StepDrift<DesiredPool, SurveyedPool> = {
  reads: [
    "cognito-identity:ListIdentityPools",
    "cognito-identity:DescribeIdentityPool",
    "cognito-identity:GetIdentityPoolRoles",
    ...roleReads,
  ],

  async survey(ports, desired, { facts, seen }) {
    const pools = await reading("cognito-identity:ListIdentityPools", poolsToLookAt(ports, desired, facts));
    const ours = ourPool(pools, desired, facts);
    const [assignment, roles] = await Promise.all([
      readRoles(ports, ours?.id ?? facts.identityPoolId),
      surveyDefaultRoles(ports, defaultRolesOf(desired, ours?.name, readSeen(seen))),
    ]);
    return { pools, assignment, roles };
  },

  judge({ pools, assignment, roles }, desired, { facts, seen }) {
    const before = readSeen(seen);
    const ours = ourPool(pools, desired, facts);
    const name = facts.identityPoolName ?? ours?.name ?? desired.name;
    const resource = `Identity pool ${name}`;
    const itself = judgeItself(pools, ours, desired, facts.identityPoolId, resource);
    if (pools.known && !ours) return [itself];
    const settings = before?.pools.find(({ id }) => id === ours?.id)?.settings;
    return [
      itself,
      ...(ours ? judgeSettings(ours, { resource, name, before: settings }) : []),
      ...judgeAssignment(assignment, wantedAssignment(desired, roles, before), resource),
      ...judgeDefaultRoles(roles, desired, ours?.id ?? facts.identityPoolId, before),
    ];
  },

  learn({ pools }, desired) {
    const pool = ourPool(pools, desired, {});
    return pool ? { identityPoolId: pool.id, identityPoolName: pool.name } : {};
  },
};

async function poolsToLookAt(
  { send }: StepPorts,
  desired: DesiredPool,
  { identityPoolId }: Baseline["facts"],
): Promise<readonly Pool[]> {
  const all = await listPools(send);
  return all.filter(({ id, providerName }) => providerName === desired.providerName || id === identityPoolId);
}

/** The one of the setup; where nobody knows which that is, the one for the host. */
function ourPool(
  pools: SurveyedPool["pools"],
  desired: DesiredPool,
  { identityPoolId }: Baseline["facts"],
): Pool | undefined {
  if (!pools.known) return undefined;
  if (identityPoolId === undefined) return poolsForHost(pools.value, desired)[0];
  return pools.value.find(({ id }) => id === identityPoolId);
}

async function readRoles({ send }: StepPorts, id: string | undefined): Promise<Reading<Assignment>> {
  if (id === undefined) return { known: true, value: { roles: {}, mappings: null } };
  const read = observeAssignment(send, id).then(({ assigned, roleMappings }) => ({
    roles: assigned,
    mappings: roleMappings,
  }));
  return reading("cognito-identity:GetIdentityPoolRoles", read);
}

function judgeItself(
  pools: SurveyedPool["pools"],
  ours: Pool | undefined,
  desired: DesiredPool,
  id: string | undefined,
  resource: string,
): DriftCheck {
  const label = `Identity pool with the developer provider name ${desired.providerName}`;
  const subject = { id: "pool", resource, label, wanted: id ?? ours?.id ?? "one" };
  if (!pools.known) return unreadable(subject, pools);
  const forHost = poolsForHost(pools.value, desired);
  const isOnly = ours !== undefined && forHost.length === 1 && forHost[0]?.id === ours.id;
  const found = forHost.map((pool) => pool.id).join(", ") || "none";
  return own(
    subject,
    found,
    isOnly,
    forHost.length > 1 ? severalPools(forHost) : poolGone(desired.providerName),
  );
}

/** As it was when the setup ended; else the default roles, where they were wanted. */
function wantedAssignment(
  { home, iamPath }: DesiredPool,
  roles: readonly SurveyedDefaultRole[],
  before: SeenPools | undefined,
): Assignment {
  if (before && Object.keys(before.assigned).length > 0)
    return { roles: before.assigned, mappings: before.roleMappings };
  const arns = roles.map(({ visitor, name, role }) => [
    visitor,
    (role.known && role.value?.arn) || roleArn(home, name, iamPath),
  ]);
  return { roles: Object.fromEntries(arns), mappings: before?.roleMappings ?? null };
}

const poolGone = (host: string): Problem => ({
  code: "pool-gone",
  message: `The identity pool of the setup is gone, so BlueRange finds none or another one by its developer provider name: ${host}`,
  remedy:
    "Ask who administers the account whether it was deleted on purpose. A deleted pool can't be brought back: start a " +
    "new setup for the same server, which makes another.",
});
