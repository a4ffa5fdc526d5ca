/** Finding out what became of a create without an answer: Cognito makes another pool at every call. */
import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Intent, Reconciled, StepPorts } from "@/lib/wizard/step";
import { setupTag } from "../tagged-create";
import { madePool } from "./apply";
import { listPools, type Pool } from "./list-pools";
import { severalPools } from "./plan";

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
  const tagged = fresh.filter((pool) => madeBy(pool) === ports.sessionId);
  const [ours, second] = tagged.length > 0 ? tagged : fresh;
  if (!ours || second) return { outcome: "unclear", problem: severalPools(fresh) };
  return { outcome: "found", applied: madePool(ours.id, tagged.length > 0) };
}

async function poolsLike({ send }: StepPorts, { input }: AwsCall): Promise<readonly Pool[]> {
  const { DeveloperProviderName } = createInput.parse(input);
  return (await listPools(send)).filter(({ providerName }) => providerName === DeveloperProviderName);
}

/** The session whose tag the pool carries. */
function madeBy({ settings }: Pool): string | undefined {
  return poolTags.parse(settings).IdentityPoolTags[setupTag];
}

const createInput = z.object({ DeveloperProviderName: z.string() });
const poolTags = z.object({ IdentityPoolTags: z.record(z.string(), z.string()).default({}) });
