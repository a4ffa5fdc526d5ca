import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { StepPlan } from "@/lib/wizard/change";
import type { Notice } from "@/lib/wizard/words";
import { joinPlans } from "../join-plans";
import { allowClassicFlow, createPool, createPoolId } from "./changes";
import type { DesiredPool } from "./desire";
import { type ObservedPools, poolsForHost } from "./inspect";
import type { Pool } from "./list-pools";
import { planDefaultRoles } from "./plan-default-roles";

/** A pool for our host is used, whatever its name; a second one is never made. */
export function planPool(observed: ObservedPools, desired: DesiredPool): StepPlan {
  const pools = poolsForHost(observed.pools, desired);
  const [pool, second] = pools;
  if (second) return joinPlans({ blockers: [severalPools(pools)] });
  return joinPlans(
    pool ? keepPool(pool) : { changes: [createPool(desired, observed.setup)] },
    desired.defaultRoles ? planDefaultRoles(observed, desired, pool) : {},
    {
      notices: observed.pools
        .filter(({ providerName }) => providerName !== desired.providerName)
        .map(stranger),
    },
  );
}

/** BlueRange looks for the one pool of its host, and nobody can say which of several it would take. */
export const severalPools = (pools: readonly Pool[]): Problem => ({
  code: "several-pools",
  message: `More than one identity pool has this developer provider name: ${pools.map(({ id }) => id).join(", ")}`,
  remedy: "Find out which of them BlueRange uses, delete the others in the Cognito console, and come back.",
});

/** It is adapted in the one point without which users could not sign in. */
function keepPool(pool: Pool): Partial<StepPlan> {
  const detail = `${pool.id}, developer provider name ${pool.providerName}`;
  return {
    changes: pool.classicFlow === false ? [allowClassicFlow(pool)] : [],
    kept: [{ summary: `Identity pool ${pool.name}`, detail, standsFor: [createPoolId] }],
    notices: pool.allowsGuests ? [guestsAllowed(pool)] : [],
  };
}

const guestsAllowed = ({ name }: Pool): Notice => ({
  tone: "warning",
  code: "guests-allowed",
  text: `The pool ${name} gives access to unauthenticated identities, which BlueRange does not require. It stays so.`,
});

/** Names of pools are labels: ours on somebody else's pool is no obstacle, but may confuse people. */
const stranger = ({ id, name }: Pool): Notice => ({
  tone: "info",
  code: "pool-of-others",
  text: `Another identity pool is called ${name} but has another developer provider name. It stays as it is: ${id}`,
});
