import "server-only";
import { randomUUID } from "node:crypto";
import type {
  IdentityPool as CognitoPool,
  ListIdentityPoolsResponse,
} from "@aws-sdk/client-cognito-identity";
import { z } from "zod";
import { operation } from "../operation";
import { page } from "../paging";
import type { IdentityPool } from "../state";
import type { World } from "../world";
import { findPool } from "./find";
import { cognitoId, developerProviderName, paging, poolName, tags } from "./limits";
import { invalidParameter, limitExceeded } from "./refusals";

const POOLS_MAX = 1_000;

const ofPool = { IdentityPoolId: cognitoId };

const settings = {
  IdentityPoolName: poolName,
  AllowUnauthenticatedIdentities: z.boolean(),
  AllowClassicFlow: z.boolean().optional(),
  SupportedLoginProviders: z.record(z.string(), z.string()).default({}),
  DeveloperProviderName: developerProviderName.optional(),
  OpenIdConnectProviderARNs: z.array(z.string()).default([]),
  SamlProviderARNs: z.array(z.string()).default([]),
  IdentityPoolTags: tags.default({}),
};

const createInput = z.strictObject(settings);
const updateInput = z.strictObject({ ...ofPool, ...settings });

export const identityPools = {
  CreateIdentityPool: operation(createInput, createIdentityPool),

  DescribeIdentityPool: operation(z.strictObject(ofPool), (world, input): CognitoPool => {
    return describe(findPool(world, input.IdentityPoolId));
  }),

  // Ids and names only: who looks for a provider name must describe each pool.
  ListIdentityPools: operation(
    z.strictObject(paging),
    ({ state, region }, input): ListIdentityPoolsResponse => {
      const all = state.identityPools.filter((pool) => pool.region === region);
      const { items, next } = page(all, input.MaxResults, input.NextToken);
      const IdentityPools = items.map(({ id, name }) => ({ IdentityPoolId: id, IdentityPoolName: name }));
      return { IdentityPools, NextToken: next };
    },
  ),

  UpdateIdentityPool: operation(updateInput, updateIdentityPool),

  DeleteIdentityPool: operation(z.strictObject(ofPool), (world, input) => {
    const pool = findPool(world, input.IdentityPoolId);
    const { state } = world;
    state.identityPools.splice(state.identityPools.indexOf(pool), 1);
    state.identities = state.identities.filter(({ poolId }) => poolId !== pool.id);
    return {};
  }),
};

/** Neither names nor provider names are unique: every call makes another pool. */
function createIdentityPool({ state, region }: World, input: z.output<typeof createInput>): CognitoPool {
  if (state.identityPools.filter((pool) => pool.region === region).length >= POOLS_MAX) {
    throw limitExceeded(`Exceeded the number of identity pools allowed: ${POOLS_MAX}`);
  }
  const pool: IdentityPool = {
    region,
    id: `${region}:${randomUUID()}`,
    roles: {},
    roleMappings: {},
    ...asked(input),
  };
  state.identityPools.push(pool);
  return describe(pool);
}

/** Takes the whole pool: what is left out is reset. Only the developer provider name stays for ever. */
function updateIdentityPool(world: World, input: z.output<typeof updateInput>): CognitoPool {
  const pool = findPool(world, input.IdentityPoolId);
  const { developerProviderName: current } = pool;
  const wanted = input.DeveloperProviderName;
  if (current !== undefined && wanted !== undefined && wanted !== current) {
    throw invalidParameter("Developer provider name cannot be changed.");
  }
  const { id, region, roles, roleMappings } = pool;
  const updated: IdentityPool = {
    id,
    region,
    roles,
    roleMappings,
    ...asked(input),
    ...(current !== undefined && { developerProviderName: current }),
  };
  world.state.identityPools.splice(world.state.identityPools.indexOf(pool), 1, updated);
  return describe(updated);
}

function asked(input: z.output<typeof createInput>) {
  return {
    name: input.IdentityPoolName,
    allowUnauthenticated: input.AllowUnauthenticatedIdentities,
    allowClassicFlow: input.AllowClassicFlow,
    developerProviderName: input.DeveloperProviderName,
    supportedLoginProviders: input.SupportedLoginProviders,
    openIdConnectProviderArns: input.OpenIdConnectProviderARNs,
    samlProviderArns: input.SamlProviderARNs,
    tags: input.IdentityPoolTags,
  };
}

/** Empty things are left out, as Cognito does. */
function describe(pool: IdentityPool): CognitoPool {
  return {
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowUnauthenticated,
    AllowClassicFlow: pool.allowClassicFlow,
    DeveloperProviderName: pool.developerProviderName,
    SupportedLoginProviders: unlessEmpty(pool.supportedLoginProviders),
    OpenIdConnectProviderARNs:
      pool.openIdConnectProviderArns.length > 0 ? pool.openIdConnectProviderArns : undefined,
    SamlProviderARNs: pool.samlProviderArns.length > 0 ? pool.samlProviderArns : undefined,
    IdentityPoolTags: unlessEmpty(pool.tags),
  };
}

function unlessEmpty(record: Record<string, string>): Record<string, string> | undefined {
  return Object.keys(record).length > 0 ? record : undefined;
}
