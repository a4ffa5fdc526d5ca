/** Who relies on an identity pool: what a person must know before choosing between two of them. */
import "server-only";
import { z } from "zod";
import { manual } from "@/lib/domain/manual";
import type { CognitoNames } from "@/lib/domain/policy-document";
import { poolsIn } from "@/lib/domain/trust-without-pool";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";
import { fewAtATime } from "../few-at-a-time";
import { observeRole } from "../observed-role";
import { reading } from "../reading";
import type { Pool } from "./list-pools";

export type PoolUsers = {
  readonly poolId: string;
  /** Whether anybody has signed in through it; null where the operator may not ask. */
  readonly hasIdentities: boolean | null;
  /** Whether the role RelutionOrganizationAccess trusts it; null where the operator may not ask. */
  readonly trusted: boolean | null;
};

export async function readPoolUsers(
  { send }: StepPorts,
  pools: readonly Pool[],
  names: CognitoNames,
): Promise<readonly PoolUsers[]> {
  const role = await reading(
    "iam:GetRole",
    observeRole(send, manual.roleName).then((found) => found ?? null),
  );
  const trusted = role.known ? poolsIn(role.value?.trust ?? null, names) : undefined;
  return fewAtATime(pools, async ({ id }) => ({
    poolId: id,
    hasIdentities: await hasIdentities(send, id),
    trusted: trusted?.includes(id) ?? null,
  }));
}

/** Null where the operator may not ask. A pool that is gone meanwhile has none. */
export async function hasIdentities(send: StepPorts["send"], poolId: string): Promise<boolean | null> {
  const action = "cognito-identity:ListIdentities";
  const input = { IdentityPoolId: poolId, MaxResults: 1 };
  const answer = await reading(
    action,
    unlessAbsent(send({ action, input })).then((page) => identities.parse(page ?? {}).Identities.length),
  );
  return answer.known ? answer.value > 0 : null;
}

const identities = z.object({ Identities: z.array(z.unknown()).default([]) });
