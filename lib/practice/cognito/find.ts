import "server-only";
import type { Identity, IdentityPool } from "../state";
import type { World } from "../world";
import { resourceNotFound } from "./refusals";

export function findPool({ state, region }: World, id: string): IdentityPool {
  const pool = state.identityPools.find((each) => each.id === id && each.region === region);
  if (!pool) throw resourceNotFound(`IdentityPool '${id}' not found.`);
  return pool;
}

export function findIdentity({ state, region }: World, id: string): Identity {
  const identity = state.identities.find((each) => each.id === id && each.region === region);
  if (!identity) throw resourceNotFound(`Identity '${id}' not found.`);
  return identity;
}
