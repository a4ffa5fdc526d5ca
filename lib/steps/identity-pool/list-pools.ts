import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages } from "../all-pages";
import { unlessAbsent } from "../expected-errors";
import { fewAtATime } from "../few-at-a-time";
import { setupTag } from "../tagged-create";

/** An identity pool as it is. */
export type Pool = {
  readonly id: string;
  readonly name: string;
  readonly providerName: string | null;
  readonly allowsGuests: boolean;
  /** Null where it was never set, which AWS takes for allowed. */
  readonly classicFlow: boolean | null;
  /** All of it in AWS's spelling: an update resets every field that it leaves out. */
  readonly settings: JsonObject;
};

/**
 * Every identity pool of the region. Cognito's list has no provider names and can't be searched by them, so each
 * pool is described once, a few at a time to stay under its limit of calls.
 */
export async function listPools(send: StepPorts["send"]): Promise<readonly Pool[]> {
  const pools = await fewAtATime(await listPoolIds(send), (id) => describePool(send, id));
  return pools.filter((pool) => pool !== undefined);
}

const PER_PAGE = 60;

function listPoolIds(send: StepPorts["send"]): Promise<readonly string[]> {
  return allPages(async (marker) => {
    const input = { MaxResults: PER_PAGE, ...(marker && { NextToken: marker }) };
    const page = poolPage.parse(await send({ action: "cognito-identity:ListIdentityPools", input }));
    return { items: page.IdentityPools.map(({ IdentityPoolId }) => IdentityPoolId), next: page.NextToken };
  });
}

/** Undefined where it does not exist, or somebody deleted it since a list was read. */
export async function describePool(send: StepPorts["send"], id: string): Promise<Pool | undefined> {
  const input = { IdentityPoolId: id };
  const answer = await unlessAbsent(send({ action: "cognito-identity:DescribeIdentityPool", input }));
  if (answer === undefined) return undefined;
  const settings = poolSettings.parse(answer);
  return {
    id: settings.IdentityPoolId,
    name: settings.IdentityPoolName,
    providerName: settings.DeveloperProviderName ?? null,
    allowsGuests: settings.AllowUnauthenticatedIdentities,
    classicFlow: settings.AllowClassicFlow ?? null,
    settings: withoutGaps(settings),
  };
}

/** The SDK may spell an absent field out as undefined, which is no JSON. */
function withoutGaps(settings: object): JsonObject {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  return z.record(z.string(), z.json()).parse(Object.fromEntries(set));
}

/** The session whose tag the pool carries. */
export function madeBy({ settings }: Pool): string | undefined {
  return poolTags.parse(settings).IdentityPoolTags[setupTag];
}

const poolTags = z.object({ IdentityPoolTags: z.record(z.string(), z.string()).default({}) });

const poolPage = z.object({
  IdentityPools: z.array(z.object({ IdentityPoolId: z.string() })).default([]),
  NextToken: z.string().optional(),
});

/** The fields of UpdateIdentityPool, all of them. */
const poolSettings = z.object({
  IdentityPoolId: z.string(),
  IdentityPoolName: z.string(),
  AllowUnauthenticatedIdentities: z.boolean().default(false),
  AllowClassicFlow: z.boolean().optional(),
  DeveloperProviderName: z.string().optional(),
  SupportedLoginProviders: z.record(z.string(), z.string()).optional(),
  OpenIdConnectProviderARNs: z.array(z.string()).optional(),
  SamlProviderARNs: z.array(z.string()).optional(),
  CognitoIdentityProviders: z.array(z.record(z.string(), z.json())).optional(),
  IdentityPoolTags: z.record(z.string(), z.string()).optional(),
});
