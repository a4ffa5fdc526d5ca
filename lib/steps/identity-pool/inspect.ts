import "server-only";
import type { Json, JsonObject } from "@/lib/domain/json";
import type { StepPorts } from "@/lib/wizard/step";
import { inlinePolicyNames, readInlinePolicy } from "../inline-policies";
import { type ObservedRole, observeRole } from "../observed-role";
import { observeAssignment } from "./assignment";
import { defaultRoleName, oneClickPolicyName, type Visitor, visitors } from "./default-roles";
import type { DesiredPool } from "./desire";
import { listPools, type Pool } from "./list-pools";
import { type PoolUsers, readPoolUsers } from "./pool-users";

/** What AWS shows of identity pools and their default roles. */
export type ObservedPools = {
  /** This session, as the value of the tag bluerange:setup. */
  readonly setup: string;
  /** Those for our host, and those that only share our label. */
  readonly pools: readonly Pool[];
  /** Role ARNs of the pool for our host by visitor; empty where none are assigned or nobody asked. */
  readonly assigned: Readonly<Record<string, string>>;
  /** Rules that choose among other roles, with stand-ins for what they say; null for none. */
  readonly roleMappings: Json;
  readonly roles: readonly DefaultRole[];
  /** Who relies on each of the pools for our host; empty where there are not several. */
  readonly users: readonly PoolUsers[];
};

export type DefaultRole = ObservedRole & {
  readonly visitor: Visitor;
  /** Names of its inline policies that begin as the console's do. */
  readonly oneClickNames: readonly string[];
  /** What the inline policy with our name says; null where there is none. */
  readonly permissions: JsonObject | null;
};

export async function inspectPools(ports: StepPorts, desired: DesiredPool): Promise<ObservedPools> {
  const { send, sessionId } = ports;
  const pools = (await listPools(send)).filter(
    ({ name, providerName }) => providerName === desired.providerName || name === desired.name,
  );
  const forHost = poolsForHost(pools, desired);
  const users = forHost.length > 1 ? await readPoolUsers(ports, forHost, desired.names) : [];
  const pool = ourPool(pools, desired);
  if (!desired.defaultRoles || (!pool && forHost.length > 1)) {
    return { setup: sessionId, pools, users, ...noRoles };
  }
  const { assigned, roleMappings } = pool ? await observeAssignment(send, pool.id) : noRoles;
  const roles = await Promise.all(
    visitors.map((visitor) => observeDefaultRole(send, pool?.name ?? desired.name, visitor)),
  );
  return {
    setup: sessionId,
    pools,
    users,
    assigned,
    roleMappings,
    roles: roles.filter((role) => role !== undefined),
  };
}

/** The pools that BlueRange would take for its own. */
export function poolsForHost(pools: readonly Pool[], { providerName }: DesiredPool): readonly Pool[] {
  return pools.filter((pool) => pool.providerName === providerName);
}

/** The one that is used: the only one, or the one that was chosen; undefined where none is, or nobody chose. */
export function ourPool(pools: readonly Pool[], desired: DesiredPool): Pool | undefined {
  const [only, ...others] = poolsForHost(pools, desired);
  return others.length === 0 ? only : [only, ...others].find((pool) => pool?.id === desired.keptId);
}

const noRoles = { assigned: {}, roleMappings: null, roles: [] } as const;

async function observeDefaultRole(
  send: StepPorts["send"],
  poolName: string,
  visitor: Visitor,
): Promise<DefaultRole | undefined> {
  const roleName = defaultRoleName(poolName, visitor);
  const role = await observeRole(send, roleName);
  if (!role) return undefined;
  const owner = { RoleName: roleName };
  const oneClickNames = (await inlinePolicyNames({ send }, owner)).filter((name) =>
    name.startsWith("oneClick_"),
  );
  const ours = oneClickPolicyName(roleName);
  const permissions = oneClickNames.includes(ours) ? await readInlinePolicy({ send }, owner, ours) : null;
  return { ...role, visitor, oneClickNames, permissions };
}
