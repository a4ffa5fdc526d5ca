/** Finding out what became of a create without an answer: Cognito makes another pool at every call. */
import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Intent, Reconciled, StepPorts } from "@/lib/wizard/step";
import { adoptedPool, onlyPool } from "./only-pool";
import { poolsLike } from "./pools-like";
import { severalPools } from "./several-pools";

/** Ids of the pools for our host. */
export async function poolsBefore(ports: StepPorts, _: Change, filled: AwsCall): Promise<Json> {
  return (await poolsLike(ports, filled)).map(({ id }) => id);
}

/**
 * A pool for our host that was not there before is taken for ours, whoever made it: a second one would leave
 * BlueRange with two to choose from. Among several the tag of this setup decides.
 */
export async function reconcilePool(
  ports: StepPorts,
  _: Change,
  filled: AwsCall,
  intent: Intent,
): Promise<Reconciled> {
  const before = z.array(z.string()).parse(intent.baseline);
  const fresh = (await poolsLike(ports, filled)).filter(({ id }) => !before.includes(id));
  if (fresh.length === 0) return { outcome: "absent" };
  const tagged = fresh.filter(({ setup }) => setup === ports.sessionId);
  const [ours, second] = tagged.length > 0 ? tagged : fresh;
  if (!ours || second) return { outcome: "unclear", problem: severalPools(fresh) };
  const other = ours.setup !== null && tagged.length === 0;
  if (other) return { outcome: "found", applied: adoptedPool(ours.id) };
  const applied = await onlyPool(ports, filled, { id: ours.id, tagged: tagged.length > 0 });
  return applied
    ? { outcome: "found", applied }
    : { outcome: "removed", receipt: { identityPoolId: ours.id } };
}
