/** More than one pool for the host: nobody can say which of them BlueRange would take, so a person chooses. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { Change, StepPlan } from "@/lib/wizard/change";
import type { DesiredPool } from "./desire";
import { type ObservedPools, poolsForHost } from "./inspect";
import type { Pool } from "./list-pools";
import type { PoolUsers } from "./pool-users";

export const severalPools = (pools: readonly Pool[]): Problem => ({
  code: "several-pools",
  message: `More than one identity pool has this developer provider name: ${pools.map(({ id }) => id).join(", ")}`,
  remedy:
    "Open the step Cognito identity pool and review its changes: they show who relies on which of them, and how to keep one.",
});

/** Before anybody has chosen. */
export function choosePool(observed: ObservedPools, desired: DesiredPool): Problem {
  const pools = poolsForHost(observed.pools, desired);
  const chosen = desired.keptId === "" ? "" : ` None of them is ${desired.keptId}.`;
  return {
    code: "several-pools",
    message: `More than one identity pool has this developer provider name: ${pools.map((pool) => poolText(pool, observed)).join("; ")}.${chosen}`,
    remedy:
      "Keep the one that BlueRange uses; most likely it has users, and the role trusts it. Go back and enter its ID under " +
      "More options, Identity pool to keep (identityPoolId in an answers file). The others are deleted, but only where " +
      "they have no users.",
  };
}

/** Deletes the pools beside the one that is kept: never one that somebody has signed in through. */
export function planRemovals(observed: ObservedPools, desired: DesiredPool, kept: Pool): Partial<StepPlan> {
  const others = poolsForHost(observed.pools, desired).filter(({ id }) => id !== kept.id);
  const unused = others.filter(({ id }) => usersOf(observed, id)?.hasIdentities === false);
  const used = others.filter((pool) => !unused.includes(pool));
  return {
    changes: unused.map((pool) => removePool(pool, observed)),
    blockers: used.map((pool) => poolInUse(pool, observed)),
  };
}

function removePool(pool: Pool, { setup }: ObservedPools): Change {
  return {
    id: `remove-pool-${pool.id}`,
    kind: "delete",
    summary: `Identity pool ${pool.name}, ${pool.id}, which has no users`,
    call: { action: "cognito-identity:DeleteIdentityPool", input: { IdentityPoolId: pool.id } },
    documents: [],
    repeat: "safe",
    permanent: "A deleted identity pool can't be restored.",
    ...(pool.setup !== setup && {
      consent: `Identity pool ${pool.id}, which this setup has not made, is deleted: whatever refers to it stops working.`,
    }),
  };
}

const poolInUse = (pool: Pool, observed: ObservedPools): Problem => ({
  code: "pool-in-use",
  message: `A second identity pool for the host is not deleted here: ${poolText(pool, observed)}.`,
  remedy:
    usersOf(observed, pool.id)?.hasIdentities === null
      ? "These credentials may not see whether it has users: allow them cognito-identity:ListIdentities. Or keep this pool instead."
      : "Its users would lose their identities, which only those who run the server that they sign in to can decide. Ask " +
        "them; then keep this pool instead, or have it deleted in the Cognito console and come back.",
});

function usersOf({ users }: ObservedPools, id: string): PoolUsers | undefined {
  return users.find(({ poolId }) => poolId === id);
}

/** A pool as people tell pools apart: by who made it and who relies on it. */
function poolText(pool: Pool, observed: ObservedPools): string {
  const { hasIdentities = null, trusted = null } = usersOf(observed, pool.id) ?? {};
  const made =
    pool.setup === observed.setup
      ? "made by this setup"
      : pool.setup
        ? "made by another setup"
        : "made by hand";
  const facts = [
    pool.name,
    made,
    { true: "has users", false: "has no users", null: "users unknown" }[`${hasIdentities}`],
    { true: "trusted by the role", false: "not trusted by the role", null: "trust unknown" }[`${trusted}`],
  ];
  return `${pool.id} (${facts.join(", ")})`;
}
