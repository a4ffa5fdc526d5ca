import "server-only";
import type { StepPlan } from "@/lib/wizard/change";
import type { Notice } from "@/lib/wizard/words";
import { joinPlans } from "../join-plans";
import { allowClassicFlow, createPool, createPoolId } from "./changes";
import type { DesiredPool } from "./desire";
import { type ObservedPools, ourPool, poolsForHost } from "./inspect";
import type { Pool } from "./list-pools";
import { planDefaultRoles } from "./plan-default-roles";
import { choosePool, planRemovals } from "./several-pools";

/** A pool for our host is used, whatever its name; a second one is never made. */
export function planPool(observed: ObservedPools, desired: DesiredPool): StepPlan {
  const pool = ourPool(observed.pools, desired);
  if (!pool && poolsForHost(observed.pools, desired).length > 1) {
    return joinPlans({ blockers: [choosePool(observed, desired)] });
  }
  return joinPlans(
    pool ? keepPool(pool, observed) : { changes: [createPool(desired, observed.setup)] },
    desired.defaultRoles ? planDefaultRoles(observed, desired, pool) : {},
    pool ? planRemovals(observed, desired, pool) : {},
    {
      notices: observed.pools
        .filter(({ providerName }) => providerName !== desired.providerName)
        .map(stranger),
    },
  );
}

/** It is adapted in the one point without which users could not sign in. */
function keepPool(pool: Pool, { setup }: ObservedPools): Partial<StepPlan> {
  const detail = `${pool.id}, developer provider name ${pool.providerName}`;
  return {
    changes: pool.classicFlow === false ? [allowClassicFlow(pool)] : [],
    kept: [{ summary: `Identity pool ${pool.name}`, detail, standsFor: [createPoolId] }],
    notices: [
      ...(pool.allowsGuests ? [guestsAllowed(pool)] : []),
      ...([null, setup].includes(pool.setup) ? [] : [poolOfAnotherSetup(pool)]),
    ],
  };
}

const guestsAllowed = ({ name }: Pool): Notice => ({
  tone: "warning",
  code: "guests-allowed",
  text: `The pool ${name} gives access to unauthenticated identities, which BlueRange does not require. It stays so.`,
});

const poolOfAnotherSetup = ({ name }: Pool): Notice => ({
  tone: "info",
  code: "pool-of-another-setup",
  text: `The pool ${name} was made by another setup for the same host. Both use it; a second one is never made.`,
});

/** Names of pools are labels: ours on somebody else's pool is no obstacle, but may confuse people. */
const stranger = ({ id, name }: Pool): Notice => ({
  tone: "info",
  code: "pool-of-others",
  text: `Another identity pool is called ${name} but has another developer provider name. It stays as it is: ${id}`,
});
