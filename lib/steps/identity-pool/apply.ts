import "server-only";
import { z } from "zod";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { replacedBy } from "../replaced-by";
import { applyToRole } from "../role-changes";
import { sendTagged } from "../tagged-create";
import { poolHole } from "./changes";

/** One write on the pool or on one of its default roles. */
export async function applyToPool(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied> {
  if (filled.action === "cognito-identity:CreateIdentityPool") return applyCreatePool(ports, filled);
  if (filled.action.startsWith("iam:")) return applyToRole(ports, change, filled);
  await ports.send(filled);
  const { IdentityPoolId } = poolId.parse(filled.input);
  return { receipt: { identityPoolId: IdentityPoolId, ...replacedBy(change) } };
}

async function applyCreatePool(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { answer, tagged } = await sendTagged(ports, filled);
  return madePool(poolId.parse(answer).IdentityPoolId, tagged);
}

export function madePool(identityPoolId: string, tagged: boolean): Applied {
  return { receipt: { identityPoolId, tagged }, yields: { [poolHole]: identityPoolId } };
}

const poolId = z.object({ IdentityPoolId: z.string() });
