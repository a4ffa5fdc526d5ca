/** The writes on the pool itself. */
import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import { setupTag } from "@/lib/domain/setup-tag";
import type { Change } from "@/lib/wizard/change";
import type { DesiredPool } from "./desire";
import type { Pool } from "./list-pools";

/** The hole that stands for the pool until AWS has named it. */
export const poolHole = "identityPoolId";

export const createPoolId = "create-identity-pool";

export function createPool({ name, providerName }: DesiredPool, setup: string): Change {
  const settings = {
    IdentityPoolName: name,
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow: true,
    DeveloperProviderName: providerName,
  };
  return {
    id: createPoolId,
    kind: "create",
    summary: `Identity pool ${name} with the developer provider name ${providerName}`,
    call: {
      action: "cognito-identity:CreateIdentityPool",
      input: { ...settings, IdentityPoolTags: { [setupTag]: setup } },
    },
    documents: [{ title: "Identity pool", json: settings }],
    repeat: "reconcile",
    permanent: "The developer provider name can't be changed later.",
    yields: [poolHole],
  };
}

/** An update resets every field that it leaves out, so all of them are in it: sendPoolChange sends them as they are. */
export function allowClassicFlow({ name, settings }: Pool): Change {
  const input: JsonObject = { ...settings, AllowClassicFlow: true };
  return {
    id: "allow-classic-flow",
    kind: "modify",
    summary: `Basic (classic) flow of the identity pool ${name}, by which BlueRange signs users in`,
    call: { action: "cognito-identity:UpdateIdentityPool", input },
    documents: [{ title: "Identity pool", json: input, replaces: settings }],
    repeat: "safe",
  };
}
