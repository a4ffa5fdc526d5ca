import "server-only";
import { z } from "zod";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";
import { replacedBy } from "../replaced-by";
import { applyToRole } from "../role-changes";
import { sendTagged } from "../tagged-create";
import { madePool, onlyPool } from "./only-pool";
import { sendPoolChange } from "./send-pool-change";

/** One write on the pool or on one of its default roles. */
export async function applyToPool(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied> {
  if (filled.action === "cognito-identity:CreateIdentityPool") return applyCreatePool(ports, filled);
  if (filled.action.startsWith("iam:")) return applyToRole(ports, change, filled);
  const sent = sendPoolChange(ports, filled);
  await (filled.action === "cognito-identity:DeleteIdentityPool" ? unlessAbsent(sent) : sent);
  const { IdentityPoolId } = poolId.parse(filled.input);
  return { receipt: { identityPoolId: IdentityPoolId, ...replacedBy(change) } };
}

async function applyCreatePool(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { answer, tagged } = await sendTagged(ports, filled);
  const ours = { id: poolId.parse(answer).IdentityPoolId, tagged };
  // A failed look is no failed create: taken for one, the pool would be made once more. The checks look again.
  const left = await onlyPool(ports, filled, ours).catch(() => madePool(ours.id, ours.tagged));
  return left ?? applyCreatePool(ports, filled);
}

const poolId = z.object({ IdentityPoolId: z.string() });
