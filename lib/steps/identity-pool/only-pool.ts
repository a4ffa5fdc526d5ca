/**
 * Two setups for one host that make a pool at the same moment: one of the pools goes, whatever the order.
 *
 * Cognito takes any number of pools for one provider name, so the name is no lock. Each setup lists again after its
 * create. The one with the higher ID gives its own up at once. The other waits for that; where the rival stays, its
 * setup had looked before our pool was there and relies on it, so we give up ours.
 */
import "server-only";
import type { AwsCall } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { poolHole } from "./changes";
import { describePool, type Pool } from "./list-pools";
import { hasIdentities } from "./pool-users";
import { poolsLike } from "./pools-like";

/** What becomes of the pool that was just made: it stays, or gives way to somebody else's. Undefined where none is left. */
export async function onlyPool(
  ports: StepPorts,
  filled: AwsCall,
  ours: { readonly id: string; readonly tagged: boolean },
): Promise<Applied | undefined> {
  const rival = await rivalThatStays(ports, filled, ours.id);
  if (!rival) return madePool(ours.id, ours.tagged);
  // A pool that somebody has signed in through is for a person to decide about; the checks will show both.
  if ((await hasIdentities(ports.send, ours.id)) !== false) return madePool(ours.id, ours.tagged);
  // It may have given way to ours meanwhile, or at the same moment.
  if (!(await describePool(ports.send, rival.id))) return madePool(ours.id, ours.tagged);
  await ports.send({ action: "cognito-identity:DeleteIdentityPool", input: { IdentityPoolId: ours.id } });
  if (!(await describePool(ports.send, rival.id))) return undefined;
  return adoptedPool(rival.id, { removedPoolId: ours.id });
}

async function rivalThatStays(ports: StepPorts, filled: AwsCall, ourId: string): Promise<Pool | undefined> {
  for (let look = 1; ; look += 1) {
    const rival = await firstRival(ports, filled, ourId);
    if (!rival || rival.id < ourId || look === LOOKS_MAX) return rival;
    await ports.sleep(PAUSE_MS);
  }
}

async function firstRival(ports: StepPorts, filled: AwsCall, ourId: string): Promise<Pool | undefined> {
  const rivals = (await poolsLike(ports, filled)).filter(({ id }) => id !== ourId);
  return rivals.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Together long enough for the other setup's few calls. */
const LOOKS_MAX = 6;
const PAUSE_MS = 2_500;

export function madePool(identityPoolId: string, tagged: boolean): Applied {
  return { receipt: { identityPoolId, tagged }, yields: { [poolHole]: identityPoolId } };
}

/** Somebody else's: the receipt has no identityPoolId, by which undo would take it for ours. */
export function adoptedPool(adoptedPoolId: string, more: { readonly removedPoolId?: string } = {}): Applied {
  return { how: "found", receipt: { adoptedPoolId, ...more }, yields: { [poolHole]: adoptedPoolId } };
}
