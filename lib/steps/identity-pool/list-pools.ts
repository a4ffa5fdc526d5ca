import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { setupTag } from "@/lib/domain/setup-tag";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages } from "../all-pages";
import { unlessAbsent } from "../expected-errors";
import { fewAtATime } from "../few-at-a-time";
import { readSettings, recordableSettings } from "./pool-settings";

/** An identity pool as it is, but for what in it is other people's own. */
export type Pool = {
  readonly id: string;
  readonly name: string;
  readonly providerName: string | null;
  readonly allowsGuests: boolean;
  /** Null where it was never set, which AWS takes for allowed. */
  readonly classicFlow: boolean | null;
  /** The session whose tag it carries; null where none does. */
  readonly setup: string | null;
  /** All its fields in AWS's spelling, as they may be recorded. */
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
  const settings = readSettings(answer);
  return {
    id: settings.IdentityPoolId,
    name: settings.IdentityPoolName,
    providerName: settings.DeveloperProviderName ?? null,
    allowsGuests: settings.AllowUnauthenticatedIdentities,
    classicFlow: settings.AllowClassicFlow ?? null,
    setup: settings.IdentityPoolTags?.[setupTag] ?? null,
    settings: recordableSettings(settings),
  };
}

const poolPage = z.object({
  IdentityPools: z.array(z.object({ IdentityPoolId: z.string() })).default([]),
  NextToken: z.string().optional(),
});
