/** The settings of a pool: what AWS answers, and what of it may be recorded. */
import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { keptValue, keptValues } from "@/lib/domain/kept-value";

export type PoolSettings = z.output<typeof poolSettings>;

/** As AWS has them. They may hold secrets of other applications: they are sent back to AWS, and go nowhere else. */
export function readSettings(answer: unknown): PoolSettings {
  return poolSettings.parse(answer);
}

/**
 * With stand-ins for what belongs to others: how applications sign in (for Twitter that is key and secret) and tags,
 * which are free text. By which providers anybody signs in stays, for that is what a person has to see.
 */
export function recordableSettings(settings: PoolSettings): JsonObject {
  const { SupportedLoginProviders: providers, CognitoIdentityProviders: userPools } = settings;
  return withoutGaps({
    ...settings,
    ...(providers && { SupportedLoginProviders: keptValues(providers) }),
    ...(userPools && {
      CognitoIdentityProviders: userPools.map(({ ProviderName, ...rest }) => ({
        ...(ProviderName !== undefined && { ProviderName }),
        ...keptValues(rest),
      })),
    }),
    ...(settings.IdentityPoolTags && { IdentityPoolTags: keptValue }),
  });
}

/** The SDK may spell an absent field out as undefined, which is no JSON. */
export function withoutGaps(settings: object): JsonObject {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  return z.record(z.string(), z.json()).parse(Object.fromEntries(set));
}

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
  CognitoIdentityProviders: z.array(z.looseObject({ ProviderName: z.string().optional() })).optional(),
  IdentityPoolTags: z.record(z.string(), z.string()).optional(),
});
