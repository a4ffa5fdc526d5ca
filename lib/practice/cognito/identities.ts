import "server-only";
import { randomUUID } from "node:crypto";
import type {
  DeleteIdentitiesResponse,
  GetOpenIdTokenForDeveloperIdentityResponse,
  ListIdentitiesResponse,
  LookupDeveloperIdentityResponse,
} from "@aws-sdk/client-cognito-identity";
import { z } from "zod";
import { operation } from "../operation";
import { page } from "../paging";
import type { Identity, IdentityPool } from "../state";
import type { World } from "../world";
import { credentialsForIdentity } from "./credentials-for-identity";
import { findIdentity, findPool } from "./find";
import { cognitoId, logins, paging } from "./limits";
import {
  developerUserAlreadyRegistered,
  invalidParameter,
  notAuthorized,
  resourceNotFound,
} from "./refusals";
import { signToken } from "./tokens";

const ofPool = { IdentityPoolId: cognitoId };

const tokenInput = z.strictObject({
  ...ofPool,
  IdentityId: cognitoId.optional(),
  Logins: logins,
  TokenDuration: z.number().int().min(1).max(86_400).default(900),
});

/** The users of a pool, as they sign in through the developer provider. */
export const identities = {
  GetOpenIdTokenForDeveloperIdentity: operation(tokenInput, tokenForDeveloperIdentity),

  LookupDeveloperIdentity: operation(
    z.strictObject({
      ...ofPool,
      IdentityId: cognitoId.optional(),
      DeveloperUserIdentifier: z.string().min(1).max(1_024).optional(),
      MaxResults: paging.MaxResults.optional(),
      NextToken: paging.NextToken,
    }),
    (world, input): LookupDeveloperIdentityResponse => {
      const pool = findPool(world, input.IdentityPoolId);
      const { IdentityId: id, DeveloperUserIdentifier: user } = input;
      if (id === undefined && user === undefined)
        throw invalidParameter("Either an identity or a user is needed.");
      const found = identitiesOf(world, pool).find(
        (each) => each.id === (id ?? each.id) && each.developerUser === (user ?? each.developerUser),
      );
      if (!found) throw resourceNotFound(`Developer user not found in identity pool: ${pool.id}`);
      return { IdentityId: found.id, DeveloperUserIdentifierList: [found.developerUser] };
    },
  ),

  ListIdentities: operation(
    z.strictObject({ ...ofPool, ...paging, HideDisabled: z.boolean().optional() }),
    (world, input): ListIdentitiesResponse => {
      const pool = findPool(world, input.IdentityPoolId);
      const { items, next } = page(identitiesOf(world, pool), input.MaxResults, input.NextToken);
      return { IdentityPoolId: pool.id, Identities: items.map(describe), NextToken: next };
    },
  ),

  DeleteIdentities: operation(
    z.strictObject({ IdentityIdsToDelete: z.array(cognitoId).min(1).max(60) }),
    ({ state, region }, input): DeleteIdentitiesResponse => {
      const gone = ({ id, region: where }: Identity) =>
        where === region && input.IdentityIdsToDelete.includes(id);
      state.identities = state.identities.filter((identity) => !gone(identity));
      return { UnprocessedIdentityIds: [] };
    },
  ),

  ...credentialsForIdentity,
};

async function tokenForDeveloperIdentity(
  world: World,
  input: z.output<typeof tokenInput>,
): Promise<GetOpenIdTokenForDeveloperIdentityResponse> {
  const pool = findPool(world, input.IdentityPoolId);
  const [[provider, user] = [], ...others] = Object.entries(input.Logins);
  if (
    provider === undefined ||
    user === undefined ||
    others.length > 0 ||
    provider !== pool.developerProviderName
  ) {
    throw invalidParameter("Please provide a valid public provider");
  }
  const identity = signIn(world, pool, user, input.IdentityId);
  return { IdentityId: identity.id, Token: await signToken(world, identity, input.TokenDuration) };
}

/** The same user always gets the same identity; the first sign-in makes it. */
function signIn(world: World, pool: IdentityPool, user: string, asked: string | undefined): Identity {
  const known = identitiesOf(world, pool).find((identity) => identity.developerUser === user);
  if (known) {
    if (asked === undefined || asked === known.id) return known;
    throw developerUserAlreadyRegistered("The developer user is already registered with another identity.");
  }
  // An identity holds one user here; linking a second one is not something the product does.
  if (asked !== undefined) {
    findIdentity(world, asked);
    throw notAuthorized("Logins don't match. Please include at least one valid login for this identity.");
  }
  const identity: Identity = {
    region: world.region,
    id: `${world.region}:${randomUUID()}`,
    poolId: pool.id,
    providerName: pool.developerProviderName ?? "",
    developerUser: user,
    createdAt: world.now.toISOString(),
  };
  world.state.identities.push(identity);
  return identity;
}

function identitiesOf({ state }: World, pool: IdentityPool): Identity[] {
  return state.identities.filter(({ poolId }) => poolId === pool.id);
}

function describe({ id, providerName, createdAt }: Identity) {
  const at = new Date(createdAt);
  return { IdentityId: id, Logins: [providerName], CreationDate: at, LastModifiedDate: at };
}
